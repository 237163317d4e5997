import { ApiProblem, Button, Choice, Field, Loading, Trouble, Unreachable, useFormat, type Amount } from "@laurel/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState, type FormEvent } from "react";
import { useLocation } from "wouter";
import { amountOf } from "./amount.ts";
import { paymentApi, type Processor } from "./api.ts";
import { LEFT_WITH } from "./Returned.tsx";
import { isSandbox, testCards, type TestCard } from "./sandbox.ts";
import { useWords } from "./words.ts";

interface Order {
  amount: Amount;
  processor: Processor;
  card: TestCard | undefined;
  description: string;
}

/** Amount and way to pay, then a look at both, then the money. */
export default function Pay() {
  const words = useWords();
  const processors = useQuery({ queryKey: ["processors"], queryFn: paymentApi.processors, staleTime: 30_000 });
  const [order, setOrder] = useState<Order>();
  const [confirming, setConfirming] = useState(false);
  if (processors.isError) {
    return <Trouble page failure={processors.error} onRetry={() => void processors.refetch()} />;
  }
  if (processors.isPending) {
    return <Loading />;
  }
  const usable = processors.data.filter((one) => one.available && (one.flow !== "token" || (isSandbox && testCards(one.id).length > 0)));
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
          before={order}
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
  before,
  onReview,
}: {
  processors: Processor[];
  before: Order | undefined;
  onReview: (order: Order) => void;
}) {
  const words = useWords().payment;
  const [typed, setTyped] = useState(before?.amount.value ?? "");
  const [currency, setCurrency] = useState(before?.amount.currency ?? "USD");
  const [chosen, setChosen] = useState(before?.processor.id ?? "");
  const [card, setCard] = useState<string>(before?.card ?? "");
  const [description, setDescription] = useState(before?.description ?? "");
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
          onChange={(change) => setTyped(change.target.value)}
          wrong={wrong ? words.amountWrong : undefined}
        />
        <Choice label={words.currency} value={currency} onChange={setCurrency}>
          {currencies.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Choice>
      </div>
      <fieldset className="choices">
        <legend className="field-label">{words.method}</legend>
        {fitting.map((one) => (
          <label key={one.id} className="choice">
            <input type="radio" name="processor" checked={one === processor} onChange={() => setChosen(one.id)} />
            {one.displayName}
          </label>
        ))}
      </fieldset>
      {cards.length > 0 && (
        <Choice label={words.card} value={cards.find((one) => one === card) ?? cards[0] ?? ""} onChange={setCard}>
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
        onChange={(change) => setDescription(change.target.value)}
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
  // One key for one decision to pay, however often the button is pressed or the network fails.
  const key = useRef(crypto.randomUUID());
  const earns = useQuery({
    queryKey: ["simulate", order.amount, order.processor.id],
    queryFn: () => paymentApi.simulate(order.amount, order.processor.id),
    retry: false,
  });
  const pay = useMutation({
    mutationFn: () =>
      paymentApi.pay(
        {
          amount: order.amount,
          processor: order.processor.id,
          ...(order.card ? { paymentToken: order.card } : {}),
          ...(order.description ? { description: order.description } : {}),
          returnUrl: `${location.origin}/pay/return`,
        },
        key.current,
      ),
    onSuccess: (payment) => {
      queries.setQueryData(["payment", payment.id], payment);
      sessionStorage.setItem(LEFT_WITH, payment.id);
      go(`/receipts/${payment.id}`);
    },
  });
  const unclear =
    pay.error instanceof Unreachable ||
    (pay.error instanceof ApiProblem && (pay.error.status >= 500 || pay.error.slug === "in-progress"));
  return (
    <div className="stack">
      <dl className="facts">
        <dt>{words.youPay}</dt>
        <dd className="big number">{format.money(order.amount)}</dd>
        <dt>{words.by}</dt>
        <dd>{order.processor.displayName}</dd>
        {order.description && (
          <>
            <dt>{words.purpose}</dt>
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

/** What the checkout says against the order itself is for the customer to read; the rest is trouble as anywhere. */
function Refused({ failure, onRetry }: { failure: unknown; onRetry: () => void }) {
  if (failure instanceof ApiProblem && [400, 409, 422].includes(failure.status)) {
    const told = failure.fields.map((error) => `${error.field} ${error.message}`);
    return (
      <p className="notice notice-bad" role="alert">
        {told.length > 0 ? told.join("; ") : failure.detail}
      </p>
    );
  }
  return <Trouble failure={failure} onRetry={onRetry} />;
}
