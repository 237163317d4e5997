import { Button, Check, Clock, Cross, Loading, Trouble, useFormat } from "@laurel/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, type ReactNode } from "react";
import { Link } from "wouter";
import { accountApi } from "../account/api.ts";
import { paymentApi, type Payment, type PaymentStatus } from "./api.ts";
import { useWords } from "./words.ts";

const OPEN: ReadonlySet<PaymentStatus> = new Set(["CREATED", "UNKNOWN", "REQUIRES_ACTION", "PROCESSING"]);
const PAID: ReadonlySet<PaymentStatus> = new Set(["SUCCEEDED", "PARTIALLY_REFUNDED"]);
const SOON = 1_000;
/** Points follow within seconds; who still waits after a minute finds them at home. */
const POINTS_WITHIN = 60;

/** A payment: what was paid, and what follows from it as it happens. */
export default function Receipt({ params }: { params: Record<string, string> }) {
  const id = params.id ?? "";
  const words = useWords();
  const format = useFormat();
  const payment = useQuery({
    queryKey: ["payment", id],
    queryFn: () => paymentApi.payment(id),
    staleTime: 0,
    refetchInterval: (query) => (query.state.data && OPEN.has(query.state.data.status) ? SOON : false),
  });
  const processors = useQuery({ queryKey: ["processors"], queryFn: paymentApi.processors, staleTime: 30_000 });
  if (payment.isPending) {
    return <Loading />;
  }
  if (payment.isError && !payment.data) {
    return <Trouble page failure={payment.error} onRetry={() => void payment.refetch()} />;
  }
  const paid = payment.data as Payment;
  return (
    <article className="card narrow stack">
      <h1>{words.receipt.title}</h1>
      <p className="big number">{format.money(paid.amount)}</p>
      <Steps payment={paid} />
      <NextStep payment={paid} />
      <dl className="facts">
        <dt>{words.payment.by}</dt>
        <dd>{processors.data?.find((one) => one.id === paid.processor)?.displayName ?? paid.processor}</dd>
        {paid.description && (
          <>
            <dt>{words.receipt.what}</dt>
            <dd>{paid.description}</dd>
          </>
        )}
        <dt>{words.receipt.when}</dt>
        <dd>{format.moment(paid.createdAt)}</dd>
        <dt>{words.receipt.number}</dt>
        <dd className="small">
          <code>{paid.id}</code>
        </dd>
      </dl>
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

/** Paid, then points, then the tier: each step is said when it happens, also to who does not see the screen. */
function Steps({ payment }: { payment: Payment }) {
  const words = useWords().receipt;
  const format = useFormat();
  const queries = useQueryClient();
  const isPaid = PAID.has(payment.status);
  const ledger = useQuery({
    queryKey: ["ledger", "of", payment.id],
    queryFn: async () => (await accountApi.ledger()).items.find((line) => line.reference.id === payment.id) ?? null,
    enabled: isPaid,
    refetchInterval: (query) => (query.state.data || query.state.dataUpdateCount > POINTS_WITHIN ? false : SOON),
  });
  const points = ledger.data?.points;
  const account = useQuery({ queryKey: ["account"], queryFn: accountApi.account, enabled: points !== undefined });
  useEffect(() => {
    if (points !== undefined) {
      void queries.invalidateQueries({ queryKey: ["account"] });
      void queries.invalidateQueries({ queryKey: ["ledger", "latest"] });
    }
  }, [points, queries]);
  const isOver = !isPaid && !OPEN.has(payment.status);
  return (
    <section aria-label={words.live}>
      <div role="status">
        <ol className="steps">
          <Step state={isPaid ? "done" : isOver ? "bad" : "waiting"}>
            {words.status[payment.status]}
            {payment.reason && <span className="soft">: {payment.reason.message}</span>}
          </Step>
          {isPaid && (
            <Step state={points === undefined ? "waiting" : "done"}>
              {points === undefined ? words.waitingPoints : words.points(format.number(points))}
            </Step>
          )}
          {account.isSuccess && points !== undefined && <Step state="done">{words.tier(account.data.tier.name)}</Step>}
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

/** What the customer has to do, where it is his turn. */
function NextStep({ payment }: { payment: Payment }) {
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
  const { type, url, reference, text } = payment.nextAction;
  return (
    <div className="notice stack">
      {type === "instructions" && (
        <>
          <p>{text}</p>
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
