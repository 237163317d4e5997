import { Check, Clock, Cross, useFormat } from "@laurel/ui";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, type ReactNode } from "react";
import { accountApi } from "../account/api.ts";
import { entriesApi } from "../entries/api.ts";
import { useAskEvery } from "../notifications/Live.tsx";
import type { Payment, PaymentStatus } from "./api.ts";
import { brought, drawsFor, earnedBy, isFresh, type Brought, type Earned } from "./follows.ts";
import { useWords } from "./words.ts";

/** Nobody knows yet how they end. */
export const OPEN: ReadonlySet<PaymentStatus> = new Set(["CREATED", "UNKNOWN", "REQUIRES_ACTION", "PROCESSING"]);
const PAID: ReadonlySet<PaymentStatus> = new Set(["SUCCEEDED", "PARTIALLY_REFUNDED"]);
const SOON = 1_000;
/** Points follow within seconds; who still waits after so many looks finds them at home. */
const MOST_LOOKS = 60;

/** The points of a payment, once they are in the journal. */
export function usePointsOf(payment: Payment): Earned | undefined {
  const askEvery = useAskEvery(SOON);
  const ledger = useQuery({
    queryKey: ["ledger", "of", payment.id],
    queryFn: async () => earnedBy(payment.id, (await accountApi.ledger()).items) ?? null,
    enabled: PAID.has(payment.status),
    refetchInterval: (query) => query.state.data || query.state.dataUpdateCount > MOST_LOOKS || !isFresh(payment, Date.now()) ? false : askEvery,
  });
  return ledger.data ?? undefined;
}

/** The entries in draws that it brought or is about to. */
function useEntriesOf(payment: Payment): Brought[] {
  const askEvery = useAskEvery(2 * SOON);
  const entries = useQuery({
    queryKey: ["entries", "of", payment.id],
    queryFn: async () => {
      const draws = drawsFor(payment, (await entriesApi.draws()).items);
      const own = await Promise.all(draws.map((draw) => entriesApi.mine(draw.id)));
      return brought(payment, draws, own, Date.now());
    },
    enabled: PAID.has(payment.status),
    refetchInterval: (query) =>
      query.state.data?.some((one) => one.entries === 0) && query.state.dataUpdateCount < MOST_LOOKS ? askEvery : false,
  });
  return entries.data ?? [];
}

/** Paid, points, tier, entries: each step is said when it happens, also to who does not see the screen. */
export function Steps({ payment }: { payment: Payment }) {
  const words = useWords().receipt;
  const format = useFormat();
  const queries = useQueryClient();
  const isPaid = PAID.has(payment.status);
  const points = usePointsOf(payment);
  const entries = useEntriesOf(payment);
  const account = useQuery({ queryKey: ["account"], queryFn: accountApi.account, enabled: points !== undefined });
  useEffect(() => {
    if (points !== undefined) {
      void queries.invalidateQueries({ queryKey: ["account"] });
      void queries.invalidateQueries({ queryKey: ["ledger", "latest"] });
    }
  }, [points, queries]);
  const isOver = !isPaid && !OPEN.has(payment.status);
  return (
    <section aria-label={words.live} className="no-print">
      <div role="status">
        <ol className="steps">
          <Step state={isPaid ? "done" : isOver ? "bad" : "waiting"}>
            {words.status[payment.status]}
            {payment.reason && (
              <span className="soft">
                {". "}
                {words.reasons[payment.reason.code] ?? <span lang="en">{payment.reason.message}</span>}
              </span>
            )}
          </Step>
          {isPaid && (points !== undefined || isFresh(payment, Date.now())) && (
            <Step state={points === undefined ? "waiting" : "done"}>
              {points === undefined ? words.waitingPoints : words.points(format.number(points.points))}
            </Step>
          )}
          {points !== undefined && points.since < 0 && (
            <Step state="done">{words.pointsBack(format.number(-points.since))}</Step>
          )}
          {account.isSuccess && points !== undefined && <Step state="done">{words.tier(account.data.tier.name)}</Step>}
          {entries.map((one) => (
            <Step key={one.drawId} state={one.entries > 0 ? "done" : "waiting"}>
              {one.entries > 0 ? words.entries(one.entries, one.title) : words.waitingEntries(one.title)}
            </Step>
          ))}
        </ol>
      </div>
    </section>
  );
}

function Step({ state, children }: { state: "done" | "waiting" | "bad"; children: ReactNode }) {
  return (
    <li className={`step step-${state}`}>
      {state === "done" ? <Check /> : state === "bad" ? <Cross /> : <Clock />}
      <span>{children}</span>
    </li>
  );
}
