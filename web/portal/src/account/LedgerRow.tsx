import { Skeleton, Trouble, useFormat } from "@laurel/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { told } from "./about.ts";
import { accountApi, type LedgerLine } from "./api.ts";
import { arithmetic } from "./arithmetic.ts";
import { useWords } from "./words.ts";

/** One entry of the journal; its arithmetic folds out. */
export function LedgerRow({ line }: { line: LedgerLine }) {
  const words = useWords().ledger;
  const format = useFormat();
  const [open, setOpen] = useState(false);
  return (
    <li className="entry">
      <div>
        <p>{told(line.about, words.about, format) ?? line.reason}</p>
        <p className="soft small">
          {format.moment(line.at)} · {words.balance(format.number(line.available))}
        </p>
        <details className="small" onToggle={(turned) => setOpen(turned.currentTarget.open)}>
          <summary>{words.why}</summary>
          {open && <Reckoning seq={line.seq} />}
        </details>
      </div>
      <p className={line.points < 0 ? "points number" : "points points-in number"}>
        {line.points > 0 ? "+" : line.points < 0 ? "−" : ""}
        {format.number(Math.abs(line.points))}
      </p>
    </li>
  );
}

/** It is asked for when somebody wants to know. An entry never changes. */
function Reckoning({ seq }: { seq: number }) {
  const words = useWords().arithmetic;
  const format = useFormat();
  const entry = useQuery({ queryKey: ["entry", seq], queryFn: () => accountApi.entry(seq), staleTime: Infinity });
  if (entry.isPending) {
    return <Skeleton lines={2} />;
  }
  if (!entry.data) {
    return <Trouble failure={entry.error} onRetry={() => void entry.refetch()} />;
  }
  return (
    <ul className="sums">
      {arithmetic(entry.data, words, format).map((step, at) => (
        <li key={at}>{step}</li>
      ))}
    </ul>
  );
}
