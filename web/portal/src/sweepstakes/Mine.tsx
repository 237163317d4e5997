import { Button, Copy, Skeleton, Trouble, useFormat } from "@laurel/ui";
import type { MyEntries, MyEntry, Sweepstakes } from "./api.ts";
import { downloadJson } from "./download.ts";
import { useMine } from "./useMine.ts";
import { useWords } from "./words.ts";

/** What the member has entered, and from the seal on what proves it. */
export function Mine({ one }: { one: Sweepstakes }) {
  const words = useWords().mine;
  const format = useFormat();
  const mine = useMine(one);
  return (
    <section className="card stack">
      <h2>{words.title}</h2>
      {mine.isPending ? (
        <Skeleton lines={3} />
      ) : !mine.data ? (
        <Trouble failure={mine.error} onRetry={() => void mine.refetch()} />
      ) : mine.data.items.length === 0 ? (
        <p className="soft">{words.none}</p>
      ) : (
        <>
          <p className="soft">{words.weight(format.number(mine.data.weight), format.number(mine.data.weightCap))}</p>
          <ul className="list">
            {mine.data.items.map((entry) => (
              <Entry key={entry.entryId} entry={entry} mine={mine.data} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Entry({ entry, mine }: { entry: MyEntry; mine: MyEntries }) {
  const words = useWords().mine;
  const format = useFormat();
  const reason = entry.reason && entry.reason in words.reason ? words.reason[entry.reason as keyof typeof words.reason] : undefined;
  return (
    <li className="stack">
      <div className="entry">
        <div>
          <p>
            {words.method[entry.method]}
            {entry.weight > 1 && ` ${words.times(format.number(entry.weight))}`}
          </p>
          <p className="soft small">{format.moment(entry.at)}</p>
        </div>
        <p className="small entry-status">
          <span className={entry.status === "COUNTED" ? "tag tag-good" : "tag"}>{words.status[entry.status]}</span>
          {reason && <span className="soft">{reason}</span>}
        </p>
      </div>
      {entry.receipt && <Proof entry={entry} entrant={mine.entrant} />}
    </li>
  );
}

function Proof({ entry, entrant }: { entry: MyEntry; entrant: string | undefined }) {
  const words = useWords().mine;
  const format = useFormat();
  const receipt = entry.receipt!;
  return (
    <details className="proof">
      <summary>{words.receipt}</summary>
      <div className="stack small">
        <p className="soft">{words.receiptText}</p>
        <dl className="facts">
          <dt>{words.entry}</dt>
          <dd>
            <code>{entry.entryId}</code>
          </dd>
          {entrant && (
            <>
              <dt>{words.entrant}</dt>
              <dd>
                <code>{entrant}</code>
              </dd>
            </>
          )}
          <dt>{words.leaf}</dt>
          <dd className="number">{words.leafOf(format.number(receipt.leafIndex), format.number(receipt.treeSize))}</dd>
          {receipt.auditPath.length > 0 && (
            <>
              <dt>{words.path}</dt>
              <dd>
                <ol>
                  {receipt.auditPath.map((hash) => (
                    <li key={hash}>
                      <code>{hash}</code>
                    </li>
                  ))}
                </ol>
              </dd>
            </>
          )}
        </dl>
        <div className="row">
          <Copy text={JSON.stringify(receipt)} what={words.copyWhat} />
          <Button look="quiet" onClick={() => downloadJson(`laurel-receipt-${entry.entryId}.json`, receipt)}>
            {words.download}
          </Button>
        </div>
      </div>
    </details>
  );
}
