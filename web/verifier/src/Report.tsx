import type { ReactNode } from "react";
import { EntryCheck } from "./EntryCheck.tsx";
import { Places } from "./Places.tsx";
import { Result } from "./Result.tsx";
import { StepList } from "./StepList.tsx";
import type { Progress, Verification } from "./verification.ts";
import { useWords } from "./words.ts";

/**
 * A verification as it goes on and when it is over.
 *
 * @param actions what else can be done once it is over
 * @param mine what is shown beside the look-up of an entry
 */
export function Report({
  verification,
  progress,
  actions,
  mine,
}: {
  verification: Verification;
  progress: Progress;
  actions?: ReactNode;
  mine?: ReactNode;
}) {
  const words = useWords();
  const { phase, bundle } = progress;
  if (phase === "idle") {
    return null;
  }
  const canLookUp = phase === "done" && progress.steps.some((step) => step.name === "weight cap");
  return (
    <div className="stack-wide">
      <Result progress={progress} onCancel={() => verification.cancel()}>
        {actions}
      </Result>
      <section className="stack" aria-labelledby="steps">
        <h2 id="steps">{words.steps}</h2>
        <StepList progress={progress} />
      </section>
      {phase === "done" && bundle?.drawn && <Places ranking={bundle.drawn.ranking} />}
      {canLookUp && mine}
      {canLookUp && <EntryCheck verification={verification} />}
    </div>
  );
}
