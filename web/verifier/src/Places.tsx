import type { RankOutcome } from "@laurel/draw";
import { short, useIntegers } from "./facts.ts";
import { useWords } from "./words.ts";

const FIRST = 100;

/** The ranking as it was published, with what became of each place. */
export function Places({ ranking }: { ranking: readonly RankOutcome[] }) {
  const words = useWords();
  const integer = useIntegers();
  return (
    <div className="stack">
      <h2 id="places">{words.places}</h2>
      <p className="soft">{words.placesText}</p>
      <div className="table-room card" role="region" aria-labelledby="places" tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.rank}</th>
              <th scope="col">{words.outcome}</th>
              <th scope="col">{words.entry}</th>
              <th scope="col">{words.person}</th>
            </tr>
          </thead>
          <tbody>
            {ranking.slice(0, FIRST).map((rank) => (
              <tr key={rank.rank}>
                <th scope="row">{integer(rank.rank + 1)}</th>
                <td>
                  <Outcome rank={rank} />
                </td>
                <td>
                  <code title={rank.entryId}>{short(rank.entryId)}</code>
                </td>
                <td>
                  <code title={rank.entrant}>{short(rank.entrant)}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Outcome({ rank: { outcome, reason } }: { rank: RankOutcome }) {
  const words = useWords().outcomes;
  const look = { WINNER: "tag tag-good", DISQUALIFIED: "tag tag-bad" }[outcome] ?? "tag";
  return (
    <>
      <span className={look}>{outcome in words ? words[outcome as keyof typeof words] : outcome}</span>
      {reason && <code className="small"> {reason}</code>}
    </>
  );
}
