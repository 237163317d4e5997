import { Skeleton, Trouble, useFormat } from "@laurel/ui";
import type { UseQueryResult } from "@tanstack/react-query";
import { Link } from "wouter";
import { paths } from "../parts/index.ts";
import type { RefundPreview } from "./api.ts";
import { useWords } from "./words.ts";

/** What a refund would do to points, tier and entries; who does not answer is named. */
export function Effects({ preview, fresh }: { preview: UseQueryResult<RefundPreview>; fresh: boolean }) {
  const words = useWords().refund;
  return (
    <section className="effects stack" aria-busy={!fresh} aria-live="polite">
      <h3>{words.effects}</h3>
      {preview.data ? (
        <div className={fresh ? "stack" : "stack is-old"}>
          <Told preview={preview.data} />
        </div>
      ) : preview.isError ? (
        <Trouble failure={preview.error} onRetry={() => void preview.refetch()} />
      ) : (
        <Skeleton lines={3} />
      )}
    </section>
  );
}

function Told({ preview }: { preview: RefundPreview }) {
  const words = useWords().refund;
  const format = useFormat();
  const { points, entries, unavailable } = preview;
  if (!preview.possible) {
    return <p>{words.impossible}</p>;
  }
  return (
    <>
      <ul className="lines">
        {points && (
          <>
            <li>
              {points.pointsTaken === 0
                ? words.noPoints
                : words.points(
                    format.number(points.pointsTaken),
                    format.number(points.availableBefore),
                    format.number(points.availableAfter),
                  )}
            </li>
            <li>
              {points.tier.before === points.tier.after
                ? words.tierStays(points.tier.after)
                : words.tierFalls(points.tier.before, points.tier.after)}
            </li>
          </>
        )}
        {entries?.length === 0 && <li>{words.noEntries}</li>}
        {entries?.map((entry) => (
          <li key={entry.entryId}>
            <Link href={paths.sweepstakes(entry.sweepstakesId)}>
              {words.entry(entry.title, format.number(entry.weight), format.number(entry.weightAfter))}
            </Link>{" "}
            {entry.sealed && entry.weightAfter < entry.weight && words.entrySealed}
          </li>
        ))}
        {unavailable.map((silent) => (
          <li key={silent} className="field-wrong">
            {silent}
          </li>
        ))}
      </ul>
      {points && points.lines.length > 0 && (
        <details className="small">
          <summary>{words.details}</summary>
          <ul className="lines">
            {points.lines.map((line, at) => (
              <li key={at}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
