import { Button, useFormat } from "@laurel/ui";
import { MemberName } from "../members/MemberName.tsx";
import type { Rank } from "./api.ts";
import type { Reveal } from "./useReveal.ts";
import { useWords } from "./words.ts";

/** The place that was shown last, for a room full of people, and aloud for who does not see it. */
export function Stage({ rank, prize, places, reveal }: { rank: Rank | undefined; prize: string | undefined; places: number; reveal: Reveal }) {
  const words = useWords().room;
  const format = useFormat();
  return (
    <>
      <div className={reveal.isUnderWay ? "stage" : "visually-hidden"} role="status">
        {reveal.isUnderWay &&
          (rank ? (
            <div key={rank.rank} className="stage-place">
              <p>{words.place(format.number(rank.rank + 1), format.number(places))}</p>
              <p className="stage-name">{rank.customer ? <MemberName id={rank.customer} /> : words.unknown}</p>
              <p>
                <strong>{prize ?? words.outcomes[rank.outcome]}</strong> {rank.reason && <span className="mono">{rank.reason}</span>}
              </p>
            </div>
          ) : (
            <p className="stage-name">{words.drawn}</p>
          ))}
        {!reveal.isUnderWay && places > 0 && words.allShown(format.number(places))}
      </div>
      {reveal.isUnderWay && (
        <div>
          <Button look="quiet" onClick={reveal.skip}>
            {words.skip}
          </Button>
        </div>
      )}
    </>
  );
}
