import { Button, Choice, Empty, Loading, Trouble, useFormat, useSharedWords, type Page } from "@laurel/ui";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { Link, useSearchParams } from "wouter";
import { paymentApi, type Payment } from "../payment/api.ts";
import { useWords as usePaymentWords } from "../payment/words.ts";
import { accountApi, type LedgerLine } from "./api.ts";
import { LedgerRow } from "./LedgerRow.tsx";
import { useWords } from "./words.ts";

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
      load={accountApi.ledger}
      filters={{
        earned: { name: words.earned, fits: (line) => line.points > 0 },
        spent: { name: words.spent, fits: (line) => line.points < 0 },
      }}
      row={(line: LedgerLine) => <LedgerRow key={line.seq} line={line} />}
    />
  );
}

function Payments() {
  const words = useWords();
  const { receipt } = usePaymentWords();
  const format = useFormat();
  const open = (payment: Payment) => ["CREATED", "UNKNOWN", "REQUIRES_ACTION", "PROCESSING"].includes(payment.status);
  return (
    <Listing
      name="payments"
      load={paymentApi.payments}
      filters={{
        open: { name: words.ledger.open, fits: open },
        done: { name: words.ledger.done, fits: (payment) => !open(payment) },
      }}
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

interface ListingProps<T> {
  name: string;
  load: (cursor?: string) => Promise<Page<T>>;
  filters: Record<string, { name: string; fits: (item: T) => boolean }>;
  row: (item: T) => ReactNode;
}

function Listing<T>({ name, load, filters, row }: ListingProps<T>) {
  const words = useWords();
  const shared = useSharedWords();
  const { payment } = usePaymentWords();
  const [filter, setFilter] = useState("");
  const pages = useInfiniteQuery({
    queryKey: ["history", name],
    queryFn: ({ pageParam }) => load(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  if (pages.isPending) {
    return <Loading lines={6} />;
  }
  if (pages.isError && !pages.data) {
    return <Trouble failure={pages.error} onRetry={() => void pages.refetch()} />;
  }
  const all = pages.data!.pages.flatMap((page) => page.items);
  const shown = filter ? all.filter((item) => filters[filter]?.fits(item)) : all;
  if (all.length === 0) {
    return (
      <section className="card">
        <Empty
          title={words.ledger.nothing}
          action={
            <Link className="button" href="/pay">
              {payment.title}
            </Link>
          }
        >
          {words.ledger.nothingText}
        </Empty>
      </section>
    );
  }
  return (
    <section className="card stack">
      <Choice label={words.ledger.filter} value={filter} onChange={setFilter}>
        <option value="">{words.ledger.everything}</option>
        {Object.entries(filters).map(([value, one]) => (
          <option key={value} value={value}>
            {one.name}
          </option>
        ))}
      </Choice>
      {shown.length === 0 ? (
        <Empty
          title={words.ledger.noMatch}
          action={
            <Button look="quiet" onClick={() => setFilter("")}>
              {words.ledger.showAll}
            </Button>
          }
        >
          {words.ledger.noMatchText}
        </Empty>
      ) : (
        <ul className="list">{shown.map(row)}</ul>
      )}
      {pages.hasNextPage && (
        <div>
          <Button look="quiet" busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {shared.more}
          </Button>
        </div>
      )}
      {pages.isError && <Trouble failure={pages.error} onRetry={() => void pages.fetchNextPage()} />}
    </section>
  );
}
