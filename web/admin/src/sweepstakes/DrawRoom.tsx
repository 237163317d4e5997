import type { Sweepstakes } from "./api.ts";
import { Preflight } from "./Preflight.tsx";
import { Ranks } from "./Ranks.tsx";
import { VerifyHere } from "./VerifyHere.tsx";

/** From the plan to the prizes: what has to hold before the draw, the beacon's round, the ranking, and its check. */
export function DrawRoom({ one, onReload }: { one: Sweepstakes; onReload: () => void }) {
  return (
    <div className="stack">
      <Preflight one={one} />
      <Ranks one={one} onReload={onReload} />
      {one.seal && <VerifyHere key={one.drawnAt ?? ""} id={one.id} />}
    </div>
  );
}
