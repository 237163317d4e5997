import { Button, Loading, Sprig, Trouble, useFormat } from "@laurel/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "wouter";
import { useAskEvery } from "../notifications/Live.tsx";
import { paymentApi, type Payment } from "./api.ts";
import { nameOf } from "./processors.ts";
import { Refunds } from "./Refunds.tsx";
import { OPEN, Steps, usePointsOf } from "./Steps.tsx";
import { useWords } from "./words.ts";

const SOON = 1_000;

/** A payment: what was paid, and what follows from it as it happens. */
export default function Receipt({ params }: { params: Record<string, string> }) {
  const id = params.id ?? "";
  const askEvery = useAskEvery(SOON);
  const payment = useQuery({
    queryKey: ["payment", id],
    queryFn: () => paymentApi.payment(id),
    staleTime: 0,
    refetchInterval: (query) => (query.state.data && OPEN.has(query.state.data.status) ? askEvery : false),
  });
  if (payment.isPending) {
    return <Loading />;
  }
  if (payment.isError && !payment.data) {
    return <Trouble page failure={payment.error} onRetry={() => void payment.refetch()} />;
  }
  return <Slip payment={payment.data as Payment} />;
}

/** On the screen with what happens and what to do; on paper what a bookkeeper needs. */
function Slip({ payment: paid }: { payment: Payment }) {
  const words = useWords();
  const format = useFormat();
  const processors = useQuery({ queryKey: ["processors"], queryFn: paymentApi.processors, staleTime: 30_000 });
  const points = usePointsOf(paid);
  const processor = processors.data?.find((one) => one.id === paid.processor);
  const by = nameOf(processor ?? { id: paid.processor, displayName: paid.processor }, words.payment.processors);
  return (
    <article className="card narrow stack slip">
      <p className="brand print-only">
        <Sprig /> Laurel <span className="soft small">{location.host}</span>
      </p>
      <h1>{words.receipt.title}</h1>
      <p className="big number">{format.money(paid.amount)}</p>
      <Steps payment={paid} />
      <NextStep payment={paid} by={by} />
      <dl className="facts">
        <dt className="print-only">{words.receipt.state}</dt>
        <dd className="print-only">{words.receipt.status[paid.status]}</dd>
        <dt>{words.payment.by}</dt>
        <dd>{by}</dd>
        {paid.description && (
          <>
            <dt>{words.receipt.what}</dt>
            <dd>{paid.description}</dd>
          </>
        )}
        <dt>{words.receipt.when}</dt>
        <dd>{format.moment(paid.createdAt)}</dd>
        {points !== undefined && (
          <>
            <dt className="print-only">{words.receipt.pointsEarned}</dt>
            <dd className="print-only number">{format.number(points.points + points.since)}</dd>
          </>
        )}
        <dt>{words.receipt.number}</dt>
        <dd className="small">
          <code>{paid.id}</code>
        </dd>
      </dl>
      <Refunds payment={paid} />
      <div className="row no-print">
        <Link className="button" href="/home">
          {words.receipt.see}
        </Link>
        <Link className="button button-quiet" href="/pay">
          {words.receipt.again}
        </Link>
        <Button look="plain" onClick={() => print()}>
          {words.receipt.print}
        </Button>
      </div>
    </article>
  );
}

/** What the customer has to do, where it is his turn. */
function NextStep({ payment, by }: { payment: Payment; by: string }) {
  const words = useWords().receipt;
  const format = useFormat();
  const queries = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => paymentApi.cancel(payment.id),
    onSettled: () => queries.invalidateQueries({ queryKey: ["payment", payment.id] }),
  });
  if (payment.status !== "REQUIRES_ACTION") {
    return null;
  }
  const { type, url, reference, recipient, text } = payment.nextAction;
  return (
    <div className="notice stack">
      {type === "instructions" && (
        <>
          {recipient ? (
            <p>{words.send(format.money(payment.missing ?? payment.amount), by, recipient)}</p>
          ) : (
            <p lang="en">{text}</p>
          )}
          <p>
            {words.reference}: <strong className="number">{reference}</strong>
          </p>
        </>
      )}
      {payment.missing && <p>{words.missing(format.money(payment.missing))}</p>}
      <div className="row no-print">
        {type === "redirect" && url && (
          <a className="button" href={url} rel="noreferrer">
            {words.go}
          </a>
        )}
        <Button look="quiet" busy={cancel.isPending} onClick={() => cancel.mutate()}>
          {words.cancel}
        </Button>
      </div>
      {cancel.isError && <Trouble failure={cancel.error} onRetry={() => cancel.mutate()} />}
    </div>
  );
}
