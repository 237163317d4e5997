import { useEffect, useState } from "react";
import { afterwards } from "./reveal.ts";

/** In milliseconds; a reader speaks a place within it. */
const BEAT = 1_800;

export interface Reveal {
  /** How many places are on the screen. */
  shown: number;
  isUnderWay: boolean;
  /** All of them at once. */
  skip: () => void;
  /** From the first place on; absent for whoever wants nothing to move. */
  again: (() => void) | undefined;
}

/** Shows a ranking place by place to whoever was here when it was drawn, unless nothing shall move; to others at once. */
export function useReveal(drawn: number): Reveal {
  const [shown, setShown] = useState<number>();
  const [before, setBefore] = useState(drawn);
  const mayMove = matchMedia("(prefers-reduced-motion: no-preference)").matches;
  if (before !== drawn) {
    setBefore(drawn);
    setShown(before === 0 && mayMove ? 0 : undefined);
  }
  useEffect(() => {
    if (shown === undefined) {
      return undefined;
    }
    const next = setTimeout(() => setShown(shown < drawn ? afterwards(shown, drawn) : undefined), BEAT);
    return () => clearTimeout(next);
  }, [shown, drawn]);
  return {
    shown: shown ?? drawn,
    isUnderWay: shown !== undefined,
    skip: () => setShown(undefined),
    again: mayMove && drawn > 0 ? () => setShown(0) : undefined,
  };
}
