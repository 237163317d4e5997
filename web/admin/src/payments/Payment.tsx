import { Button, Loading, Trouble, useFormat } from "@laurel/ui";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { useMay } from "../frame/roles.ts";
import { Card, Facts, Head, paths } from "../parts/index.ts";
import { Timeline } from "../timeline/Timeline.tsx";
import { Book } from "../transfers/Book.tsx";
import { isTransfer } from "../transfers/api.ts";
import { paymentsApi, type PaymentStatus, type WholePayment } from "./api.ts";
import { RefundDialog } from "./RefundDialog.tsx";
import { Disputes, Record, Refunds } from "./sections.tsx";
import { StatusTag } from "./tags.tsx";
import { useWords } from "./words.ts";

const MOVING: ReadonlySet<PaymentStatus> = new Set(["CREATED", "UNKNOWN", "REQUIRES_ACTION", "PROCESSING"]);
const SOON = 4_000;

/** One payment: what it is, what became of it everywhere, and the way to send it back. */
export default function Payment({ params }: { params: Record<string, string> }) {
  const id = params.id ?? "";
  const payment = useQuery({
    queryKey: ["payments", "one", id],
    queryFn: () => paymentsApi.one(id),
    refetchInterval: (query) => (query.state.data && isMoving(query.state.data) ? SOON : false),
  });
  if (payment.isPending) {
    return <Loading lines={8} />;
  }
  if (!payment.data) {
    return <Trouble page failure={payment.error} onRetry={() => void payment.refetch()} />;
  }
  return <Whole whole={payment.data} />;
}

function isMoving({ payment, refunds }: WholePayment): boolean {
  return MOVING.has(payment.status) || refunds.some((refund) => refund.status === "PENDING");
}

function Whole({ whole }: { whole: WholePayment }) {
  const { payment } = whole;
  const words = useWords();
  const format = useFormat();
  const queries = useQueryClient();
  const may = useMay("support");
  const [refunding, setRefunding] = useState(false);
  const reload = () => queries.invalidateQueries({ queryKey: ["payments"] });
  const canGoBack = /[1-9]/.test(whole.refundable.value);
  return (
    <div className="stack">
      <Head
        title={`${words.payment} · ${format.money(payment.amount)}`}
        lead={
          <>
            <StatusTag status={payment.status} /> {payment.reason?.message}
          </>
        }
      >
        {may && canGoBack && (
          <Button look="quiet" onClick={() => setRefunding(true)}>
            {words.refund.action}
          </Button>
        )}
      </Head>
      <div className="cards cards-wide">
        <Timeline customer={payment.customerId} payment={payment.id} />
        <div className="stack">
          <Card title={words.facts.title}>
            <Facts
              facts={[
                [words.facts.what, whole.description],
                [
                  words.facts.customer,
                  <Link key="customer" href={paths.member(payment.customerId)} className="mono">
                    {payment.customerId}
                  </Link>,
                ],
                [words.facts.rail, payment.processor],
                [words.facts.started, format.moment(payment.createdAt)],
                [words.facts.settled, payment.settledAt && format.moment(payment.settledAt)],
                [words.facts.refundable, canGoBack && format.money(whole.refundable)],
                [words.facts.missing, payment.missing && format.money(payment.missing)],
                [words.facts.surplus, payment.surplus && format.money(payment.surplus)],
                [words.facts.reference, payment.reference && <code className="mono">{payment.reference}</code>],
                [words.facts.number, <code key="id" className="mono">{payment.id}</code>],
              ]}
            />
          </Card>
          {isTransfer(payment.processor) && <Book paymentId={payment.id} />}
          <Refunds refunds={whole.refunds} />
          {whole.disputes.length > 0 && <Disputes disputes={whole.disputes} />}
        </div>
      </div>
      <Record whole={whole} />
      {refunding && <RefundDialog whole={whole} onClose={() => setRefunding(false)} onReload={reload} />}
    </div>
  );
}
