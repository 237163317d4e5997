import { Skeleton, useFormat } from "@laurel/ui";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { untilThen } from "../disputes/deadline.ts";
import { disputesApi } from "../disputes/api.ts";
import { Card } from "../parts/index.ts";
import { paymentsApi } from "../payments/api.ts";
import { reconciliationApi } from "../reconciliation/api.ts";
import { transfersApi } from "../transfers/api.ts";
import { useWords } from "./words.ts";

const MANY = 100;

/** What waits for somebody, as far as it can be found out; nothing that is well is said. */
export function Todo() {
  const words = useWords().todo;
  const format = useFormat();
  const disputes = useQuery({ queryKey: ["disputes"], queryFn: disputesApi.open });
  const cases = useQuery({ queryKey: ["reconciliation", "todo"], queryFn: () => reconciliationApi.cases("OPEN") });
  const unknown = useQuery({ queryKey: ["payments", "todo"], queryFn: () => paymentsApi.list({ status: "UNKNOWN" }, undefined, MANY) });
  const transfers = useQuery({ queryKey: ["transfers", "queue"], queryFn: transfersApi.queue });
  const all = [disputes, cases, unknown, transfers];
  if (all.some((query) => query.isPending)) {
    return (
      <Card title={words.title}>
        <Skeleton lines={3} />
      </Card>
    );
  }
  const many = (items: readonly unknown[], more: string | null) => format.number(items.length) + (more ? "+" : "");
  const urgent = disputes.data?.filter(({ evidenceDueBy: due }) => due && untilThen(due, new Date(), "en").urgent) ?? [];
  const lines: ReactNode[] = [
    disputes.isError && <Line key="d" to="/disputes" text={words.silent(words.names.disputes)} />,
    disputes.data && disputes.data.length > 0 && (
      <Line
        key="d"
        to="/disputes"
        text={words.disputes(format.number(disputes.data.length))}
        more={urgent.length > 0 ? words.urgent(format.number(urgent.length)) : undefined}
      />
    ),
    cases.isError && <Line key="c" to="/reconciliation" text={words.silent(words.names.cases)} />,
    cases.data && cases.data.items.length > 0 && (
      <Line key="c" to="/reconciliation" text={words.cases(many(cases.data.items, cases.data.nextCursor))} />
    ),
    unknown.isError && <Line key="u" to="/payments" text={words.silent(words.names.unknown)} />,
    unknown.data && unknown.data.items.length > 0 && (
      <Line key="u" to="/payments?status=UNKNOWN" text={words.unknown(many(unknown.data.items, unknown.data.nextCursor))} />
    ),
    transfers.isError && <Line key="t" to="/transfers" text={words.silent(words.names.transfers)} />,
    transfers.data && transfers.data.waiting.length > 0 && (
      <Line key="s" to="/transfers" text={words.second(format.number(transfers.data.waiting.length))} />
    ),
    transfers.data && transfers.data.refunds.length > 0 && (
      <Line key="o" to="/transfers" text={words.owed(format.number(transfers.data.refunds.length))} />
    ),
  ].filter(Boolean);
  return (
    <Card title={words.title}>{lines.length === 0 ? <p className="soft">{words.none}</p> : <ul className="list list-tight">{lines}</ul>}</Card>
  );
}

function Line({ to, text, more }: { to: string; text: string; more?: string | undefined }) {
  return (
    <li>
      <Link href={to}>{text}</Link>
      {more && <span className="is-bad"> · {more}</span>}
    </li>
  );
}
