import type { Sweepstakes } from "./api.ts";
import { Preflight } from "./Preflight.tsx";
import { Ranks } from "./Ranks.tsx";
import { VerifyHere } from "./VerifyHere.tsx";

/** From the plan to the prizes: what has to hold before the draw, the beacon's round, the ranking, and its check. */
export function DrawRoom({ one, onReload }: { one: Sweepstakes; onReload: () => void }) {
  const before = <Preflight key="before" one={one} />;
  const ranks = <Ranks key="ranks" one={one} onReload={onReload} />;
  const check = one.seal && <VerifyHere key={`check-${one.drawnAt ?? ""}`} id={one.id} />;
  // Once it is drawn, what was drawn is what one comes for. Keys, so that a reveal goes on where it moves to.
  return <div className="stack">{one.drawnAt ? [ranks, check, before] : [before, ranks, check]}</div>;
}
