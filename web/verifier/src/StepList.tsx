import { STEP_NAMES, type Step, type StepName } from "@laurel/draw";
import { Check, Clock, Cross } from "@laurel/ui";
import type { ReactNode } from "react";
import { factsOf, sentenceOf, short, useIntegers } from "./facts.ts";
import type { Progress } from "./verification.ts";
import { useStepWords, useWords } from "./words.ts";

const ICONS = { holds: <Check />, caution: <Warning />, fails: <Cross /> };

function Warning() {
  return (
    <svg width="20" height="20" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
      <path d="M12 3.5 2.5 20h19L12 3.5ZM12 10v4.5M12 17v.5" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

/** Every step of a verification: what it asks, and, once it was taken, what it found and from what. */
export function StepList({ progress }: { progress: Progress }) {
  const taken = new Map(progress.steps.map((step) => [step.name, step]));
  const isSealedOnly = taken.has("not drawn yet");
  const names = STEP_NAMES.filter((name) =>
    isSealedOnly ? taken.has(name) : name !== "not drawn yet",
  );
  return (
    <ol className="checks">
      {names.map((name) => {
        const step = taken.get(name);
        return step ? <Taken key={name} step={step} /> : <Untaken key={name} name={name} progress={progress} />;
      })}
    </ol>
  );
}

function Taken({ step }: { step: Step }) {
  const words = useStepWords();
  const around = useWords();
  const integer = useIntegers();
  const facts = factsOf(step, integer).filter(([, value]) => value !== "");
  return (
    <Row state={step.verdict} icon={ICONS[step.verdict]} name={step.name} said={words.verdicts[step.verdict]}>
      <p>{sentenceOf(step, words, integer)}</p>
      {step.verdict === "fails" && <p className="check-meaning">{words.meanings[step.name]}</p>}
      <details className="small">
        <summary>
          {around.show}
          <span className="soft number check-short"> {facts.map(([, value]) => short(value)).join(" · ")}</span>
        </summary>
        <dl className="check-facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt className="soft">{words.facts[name]}</dt>
              <dd>
                <code>{value}</code>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </Row>
  );
}

function Untaken({ name, progress }: { name: StepName; progress: Progress }) {
  const words = useWords();
  const integer = useIntegers();
  const isRunning = progress.running === name;
  const isOver = progress.phase !== "running" && progress.phase !== "idle";
  return (
    <Row
      state={isRunning ? "running" : "waiting"}
      icon={<Clock />}
      name={name}
      said={isRunning ? words.now : isOver ? words.untaken : words.waiting}
    >
      {isRunning && name === "entries" && (
        <p className="row small">
          <progress value={progress.share} aria-label={words.read(`${integer(Math.round(progress.share * 100))} %`)} />
        </p>
      )}
    </Row>
  );
}

function Row({
  state,
  icon,
  name,
  said,
  children,
}: {
  state: string;
  icon: ReactNode;
  name: StepName;
  said: string;
  children: ReactNode;
}) {
  const words = useStepWords();
  return (
    <li className={`check check-${state}`}>
      {icon}
      <div className="stack check-body">
        <div>
          <h3>
            {words.names[name]} <span className="check-said">{said}</span>
          </h3>
          <p className="soft small">{words.questions[name]}</p>
        </div>
        {children}
      </div>
    </li>
  );
}
