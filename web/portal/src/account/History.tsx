import { Button, useFormat } from "@laurel/ui";
import { Link, useSearchParams } from "wouter";
import { paymentApi, type Payment } from "../payment/api.ts";
import { OPEN } from "../payment/Steps.tsx";
import { useWords as usePaymentWords } from "../payment/words.ts";
import { accountApi, type LedgerFilter, type LedgerLine } from "./api.ts";
import { LedgerRow } from "./LedgerRow.tsx";
import { Listing } from "./Listing.tsx";
import { useWords } from "./words.ts";

/** What the journal is asked for. */
const FILTERS = {
  in: { direction: "in" },
  out: { direction: "out" },
  purchases: { kind: ["earn", "reverse", "restore", "hold", "release", "mature"] },
  rewards: { kind: ["redeem", "refund"] },
  friends: { kind: ["send", "receive", "return", "bonus"] },
  expired: { kind: ["expire"] },
} satisfies Record<string, LedgerFilter>;

/** All that happened: the points' journal, and the payments. What is shown is in the address, so it can be kept. */
export default function History() {
  const words = useWords().ledger;
  const [search, setSearch] = useSearchParams();
  const payments = search.get("of") === "payments";
  const tab = (of: string, name: string, chosen: boolean) => (
    <Button look={chosen ? "main" : "quiet"} aria-pressed={chosen} onClick={() => setSearch({ of })}>
      {name}
    </Button>
  );
  return (
    <div className="stack-wide">
      <h1>{words.title}</h1>
      <div className="row">
        {tab("points", words.points, !payments)}
        {tab("payments", words.payments, payments)}
      </div>
      {payments ? <Payments /> : <Points />}
    </div>
  );
}

function Points() {
  const words = useWords().ledger;
  return (
    <Listing
      name="points"
      load={(filter, cursor) =>
        filter in FILTERS ? accountApi.ledgerOf(FILTERS[filter as keyof typeof FILTERS], cursor) : accountApi.ledger(cursor)
      }
      filters={{
        in: words.earned,
        out: words.spent,
        purchases: words.purchases,
        rewards: words.rewards,
        friends: words.friends,
        expired: words.expired,
      }}
      row={(line: LedgerLine) => <LedgerRow key={line.seq} line={line} />}
    />
  );
}

function Payments() {
  const words = useWords().ledger;
  const { receipt } = usePaymentWords();
  const format = useFormat();
  return (
    <Listing
      name="payments"
      load={(_, cursor) => paymentApi.payments(cursor)}
      filters={{ open: words.open, done: words.done }}
      fits={(payment: Payment, filter) => OPEN.has(payment.status) === (filter === "open")}
      row={(payment: Payment) => (
        <li key={payment.id} className="entry">
          <div>
            <p>
              <Link href={`/receipts/${payment.id}`}>{payment.description ?? receipt.title}</Link>
            </p>
            <p className="soft small">
              {format.moment(payment.createdAt)} · {receipt.status[payment.status]}
            </p>
          </div>
          <p className="points number">{format.money(payment.amount)}</p>
        </li>
      )}
    />
  );
}
