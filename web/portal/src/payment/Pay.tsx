import { ApiProblem, Button, Choice, Field, isRefusal, Loading, Trouble, useDecision, useDraft, useFormat, type Amount } from "@laurel/ui";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useLocation } from "wouter";
import { amountOf } from "./amount.ts";
import { paymentApi, type Processor } from "./api.ts";
import { inOrder, nameOf } from "./processors.ts";
import { LEFT_WITH } from "./Returned.tsx";
import { isSandbox, testCards, type TestCard } from "./sandbox.ts";
import { useWords } from "./words.ts";

interface Order {
  amount: Amount;
  processor: Processor;
  card: TestCard | undefined;
  description: string;
}

/** What is typed and chosen, before it is looked at once more. */
interface Draft {
  typed: string;
  currency: string;
  chosen: string;
  card: string;
  description: string;
}

const EMPTY: Draft = { typed: "", currency: "USD", chosen: "", card: "", description: "" };

/** Amount and way to pay, then a look at both, then the money. */
export default function Pay() {
  const words = useWords();
  const processors = useQuery({ queryKey: ["processors"], queryFn: paymentApi.processors, staleTime: 30_000 });
  const form = useDraft("pay", EMPTY);
  const [order, setOrder] = useState<Order>();
  const [confirming, setConfirming] = useState(false);
  if (processors.isError && !processors.data) {
    return <Trouble page failure={processors.error} onRetry={() => void processors.refetch()} />;
  }
  if (!processors.data) {
    return <Loading />;
  }
  const usable = inOrder(
    processors.data.filter((one) => one.available && (one.flow !== "token" || (isSandbox && testCards(one.id).length > 0))),
  );
  return (
    <section className="card narrow stack">
      <h1>{confirming ? words.payment.check : words.payment.title}</h1>
      {usable.length === 0 ? (
        <p className="soft">{words.payment.noMethod}</p>
      ) : confirming && order ? (
        <Confirm order={order} onChange={() => setConfirming(false)} />
      ) : (
        <OrderForm
          processors={usable}
          draft={form.draft}
          change={form.change}
          onReview={(chosen) => {
            setOrder(chosen);
            setConfirming(true);
          }}
        />
      )}
    </section>
  );
}

function OrderForm({
  processors,
  draft,
  change,
  onReview,
}: {
  processors: Processor[];
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  onReview: (order: Order) => void;
}) {
  const words = useWords().payment;
  const { typed, currency, chosen, card, description } = draft;
  const [wrong, setWrong] = useState(false);
  const currencies = [...new Set(processors.flatMap((one) => one.currencies))].sort();
  const fitting = processors.filter((one) => one.currencies.includes(currency));
  const processor = fitting.find((one) => one.id === chosen) ?? fitting[0];
  const cards = processor ? testCards(processor.id) : [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const value = amountOf(typed);
    setWrong(!value);
    if (value && processor) {
      onReview({
        amount: { value, currency },
        processor,
        card: processor.flow === "token" ? (cards.find((one) => one === card) ?? cards[0]) : undefined,
        description: description.trim(),
      });
    }
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <div className="amount">
        <Field
          label={words.amount}
          inputMode="decimal"
          autoComplete="transaction-amount"
          value={typed}
          onChange={({ target }) => change({ typed: target.value })}
          wrong={wrong ? words.amountWrong : undefined}
        />
        <Choice label={words.currency} value={currency} onChange={(value) => change({ currency: value })}>
          {currencies.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Choice>
      </div>
      <fieldset className="choices">
        <legend className="field-label">{words.method}</legend>
        {fitting.map((one) => (
          <label key={one.id} className="choice">
            <input type="radio" name="processor" checked={one === processor} onChange={() => change({ chosen: one.id })} />
            {nameOf(one, words.processors)}
          </label>
        ))}
      </fieldset>
      {cards.length > 0 && (
        <Choice label={words.card} value={cards.find((one) => one === card) ?? cards[0] ?? ""} onChange={(value) => change({ card: value })}>
          {cards.map((one) => (
            <option key={one} value={one}>
              {words.cards[one]} ({one})
            </option>
          ))}
        </Choice>
      )}
      <Field
        label={words.purpose}
        maxLength={140}
        value={description}
        onChange={({ target }) => change({ description: target.value })}
      />
      <div>
        <Button type="submit">{words.review}</Button>
      </div>
    </form>
  );
}

function Confirm({ order, onChange }: { order: Order; onChange: () => void }) {
  const words = useWords().payment;
  const format = useFormat();
  const queries = useQueryClient();
  const [, go] = useLocation();
  const earns = useQuery({
    queryKey: ["simulate", order.amount, order.processor.id],
    queryFn: () => paymentApi.simulate(order.amount, order.processor.id),
    retry: false,
  });
  const wanted = {
    amount: order.amount,
    processor: order.processor.id,
    ...(order.card ? { paymentToken: order.card } : {}),
    ...(order.description ? { description: order.description } : {}),
    returnUrl: `${location.origin}/pay/return`,
  };
  const pay = useDecision(
    `pay:${JSON.stringify(wanted)}`,
    (key) => paymentApi.pay(wanted, key),
    (payment) => {
      queries.setQueryData(["payment", payment.id], payment);
      void queries.invalidateQueries({ queryKey: ["history", "payments"] });
      sessionStorage.setItem(LEFT_WITH, payment.id);
      go(`/receipts/${payment.id}`);
    },
  );
  const { unclear } = pay;
  return (
    <div className="stack">
      <p>
        <span className="soft">{words.youPay}</span>
        <br />
        <span className="big number">{format.money(order.amount)}</span>
      </p>
      <dl className="facts">
        <dt>{words.by}</dt>
        <dd>{nameOf(order.processor, words.processors)}</dd>
        {order.description && (
          <>
            <dt>{words.what}</dt>
            <dd>{order.description}</dd>
          </>
        )}
      </dl>
      {earns.isSuccess && <p className="notice">{words.earns(format.number(earns.data.points))}</p>}
      {unclear && (
        <p className="notice notice-bad" role="alert">
          {words.unclear}
        </p>
      )}
      <div className="row">
        <Button busy={pay.isPending} onClick={() => pay.mutate()}>
          {pay.isPending ? words.paying : words.confirm(format.money(order.amount))}
        </Button>
        <Button look="quiet" busy={pay.isPending} onClick={onChange}>
          {words.change}
        </Button>
      </div>
      {pay.isError && !unclear && <Refused failure={pay.error} onRetry={() => pay.mutate()} />}
    </div>
  );
}

/** What the checkout says against the order itself ends it; the rest is trouble as anywhere. */
function Refused({ failure, onRetry }: { failure: unknown; onRetry: () => void }) {
  const words = useWords().payment;
  if (isRefusal(failure) && failure instanceof ApiProblem) {
    const about = failure.fields.map((error) => error.field);
    return (
      <p className="notice notice-bad" role="alert">
        {about.some((field) => field.startsWith("amount"))
          ? words.refused.amount
          : about.includes("description")
            ? words.refused.description
            : words.refused.other}{" "}
        <span className="soft small">
          {failure.slug}
          {failure.correlationId && `, ${failure.correlationId}`}
        </span>
      </p>
    );
  }
  return <Trouble failure={failure} onRetry={onRetry} />;
}
