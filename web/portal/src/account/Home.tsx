import { Empty, Skeleton, Trouble, useFormat } from "@laurel/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useWords as usePaymentWords } from "../payment/words.ts";
import { useWords as useRewardWords } from "../rewards/words.ts";
import { useAskEvery } from "../notifications/Live.tsx";
import { accountApi } from "./api.ts";
import { Counting } from "./Counting.tsx";
import { LedgerRow } from "./LedgerRow.tsx";
import { TierRing } from "./TierRing.tsx";
import { useWords } from "./words.ts";

/** Days on which points expire. */
const MOST_SHOWN = 3;
/** In milliseconds, while no stream tells what happens. */
const NOW_AND_THEN = 20_000;

/** Points, tier, what happened lately, what ends soon. Each part stands and fails by itself. */
export default function Home() {
  const words = useWords();
  return (
    <div className="stack-wide">
      <h1>{words.account.title}</h1>
      <div className="home">
        <Standing />
        <Activity />
        <Ending />
      </div>
    </div>
  );
}

function useAccount() {
  return useQuery({ queryKey: ["account"], queryFn: accountApi.account, refetchInterval: useAskEvery(NOW_AND_THEN) });
}

function Standing() {
  const words = useWords();
  const format = useFormat();
  const account = useAccount();
  if (account.isError && !account.data) {
    return (
      <section className="card">
        <Trouble failure={account.error} onRetry={() => void account.refetch()} />
      </section>
    );
  }
  if (!account.data) {
    return (
      <section className="card">
        <Skeleton title lines={3} />
      </section>
    );
  }
  const { available, pending, tier } = account.data;
  return (
    <section className="card standing">
      <div className="stack">
        <p>
          <span className="big number">
            <Counting value={available} />
          </span>
          <br />
          {words.account.available}
        </p>
        {pending > 0 && <p className="soft">{words.account.pending(format.number(pending))}</p>}
        {Number(tier.multiplier) !== 1 && (
          <p className="soft small">{words.account.multiplier(format.number(Number(tier.multiplier)))}</p>
        )}
        <div className="row">
          <Link className="button" href="/pay">
            {usePaymentWords().payment.title}
          </Link>
          <Link className="button button-quiet" href="/rewards">
            {useRewardWords().title}
          </Link>
        </div>
      </div>
      <TierRing tier={tier} />
    </section>
  );
}

function Activity() {
  const words = useWords();
  const ledger = useQuery({ queryKey: ["ledger", "latest"], queryFn: () => accountApi.ledger(), refetchInterval: useAskEvery(NOW_AND_THEN) });
  return (
    <section className="card stack">
      <div className="row row-spread">
        <h2>{words.account.activity}</h2>
        {ledger.data && ledger.data.items.length > 0 && <Link href="/history">{words.account.all}</Link>}
      </div>
      {ledger.isError && !ledger.data ? (
        <Trouble failure={ledger.error} onRetry={() => void ledger.refetch()} />
      ) : !ledger.data ? (
        <Skeleton lines={4} />
      ) : ledger.data.items.length === 0 ? (
        <Empty
          title={words.account.nothing}
          action={
            <Link className="button button-quiet" href="/pay">
              {usePaymentWords().payment.title}
            </Link>
          }
        >
          {words.account.nothingText}
        </Empty>
      ) : (
        <ul className="list">
          {ledger.data.items.slice(0, 5).map((line) => (
            <LedgerRow key={line.seq} line={line} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Ending() {
  const words = useWords();
  const format = useFormat();
  const account = useAccount();
  if (!account.data) {
    return null; // the card beside it tells why
  }
  const soon = account.data.expiring.slice(0, MOST_SHOWN);
  const later = account.data.expiring.slice(MOST_SHOWN).reduce((sum, lot) => sum + lot.points, 0);
  return (
    <section className="card stack">
      <h2>{words.account.expiring}</h2>
      {soon.length === 0 ? (
        <p className="soft">{words.account.noneExpiring}</p>
      ) : (
        <>
          <ul className="list">
            {soon.map((lot) => (
              <li key={lot.on} className="entry">
                <span>{format.day(lot.on)}</span>
                <span className="points number">{words.account.amount(format.number(lot.points))}</span>
              </li>
            ))}
          </ul>
          <p className="soft small">
            {words.account.expiringText} {later > 0 && words.account.laterToo(format.number(later))}
          </p>
        </>
      )}
    </section>
  );
}
