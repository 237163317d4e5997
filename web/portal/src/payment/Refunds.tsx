import { useFormat } from "@laurel/ui";
import type { Payment } from "./api.ts";
import { useWords } from "./words.ts";

/** What went back of a payment, or is on its way; coins have to be fetched. */
export function Refunds({ payment: { refunds = [] } }: { payment: Payment }) {
  const words = useWords().receipt.refunds;
  const format = useFormat();
  if (refunds.length === 0) {
    return null;
  }
  return (
    <section className="stack" aria-labelledby="refunds">
      <h2 id="refunds">{words.title}</h2>
      <ul className="list">
        {refunds.map((refund) => (
          <li key={refund.id} className="entry">
            <div>
              <p>{words.status[refund.status]}</p>
              <p className="soft small">{format.moment(refund.at)}</p>
              {refund.claimUrl && (
                <p className="no-print">
                  <a href={refund.claimUrl} rel="noreferrer">
                    {words.claim}
                  </a>
                </p>
              )}
            </div>
            <p className="points number">{format.money(refund.amount)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
