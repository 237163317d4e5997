import { verdictOf } from "@laurel/draw";
import { Button } from "@laurel/ui";
import type { ReactNode } from "react";
import type { Progress } from "./verification.ts";
import { useStepWords, useWords } from "./words.ts";

type Outcome = keyof ReturnType<typeof useWords>["result"];

function outcomeOf({ phase, steps }: Progress): Outcome {
  if (phase !== "done") {
    return phase === "crashed" ? "crashed" : "cancelled";
  }
  const verdict = verdictOf(steps);
  return verdict !== "fails" && steps.at(-1)?.name === "not drawn yet" ? "sealed" : verdict;
}

/** What the steps come to, said aloud once it is known; while they are taken, the way to stop them. */
export function Result({ progress, onCancel, children }: { progress: Progress; onCancel: () => void; children?: ReactNode }) {
  const words = useWords();
  const names = useStepWords().names;
  if (progress.phase === "running") {
    return (
      <div className="result result-running" role="status">
        <h2>{words.running}</h2>
        <p className="soft">{progress.running && names[progress.running]}</p>
        <Button look="quiet" onClick={onCancel}>
          {words.stop}
        </Button>
      </div>
    );
  }
  const outcome = outcomeOf(progress);
  const failed = progress.steps.find((step) => step.verdict === "fails");
  const text = words.resultText[outcome];
  return (
    <div className={`result result-${outcome}`} role="status">
      <h2>{words.result[outcome]}</h2>
      <p>{typeof text === "function" ? text(failed ? names[failed.name] : "") : text}</p>
      <div className="row no-print">
        {children}
        <Button look="plain" onClick={() => print()}>
          {words.print}
        </Button>
      </div>
    </div>
  );
}
