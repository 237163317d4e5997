import { useFormat } from "@laurel/ui";
import type { LedgerLine } from "./api.ts";
import { useWords } from "./words.ts";

/** One entry of the journal; its arithmetic folds out. */
export function LedgerRow({ line }: { line: LedgerLine }) {
  const words = useWords().ledger;
  const format = useFormat();
  return (
    <li className="entry">
      <div>
        <p>{line.reason}</p>
        <p className="soft small">
          {format.moment(line.at)} · {words.balance(format.number(line.available))}
        </p>
        {line.explanation.length > 0 && (
          <details className="small">
            <summary>{words.why}</summary>
            <ul className="sums">
              {line.explanation.map((step, at) => (
                <li key={at}>{step}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <p className={line.points < 0 ? "points number" : "points points-in number"}>
        {line.points > 0 ? "+" : ""}
        {format.number(line.points)}
      </p>
    </li>
  );
}
