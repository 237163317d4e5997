import { ApiProblem, Button, Dialog, isRefusal, Trouble, useDecision, useFormat } from "@laurel/ui";
import { useQueryClient } from "@tanstack/react-query";
import { sweepstakesApi, type Sweepstakes } from "./api.ts";
import { useWords } from "./words.ts";

export interface Wanted {
  method: "free" | "points";
  quantity: number;
}

/** The decision to enter: how often, for what, and then once. */
export function ConfirmEntry({
  one,
  wanted: { method, quantity },
  available,
  onClose,
  onEntered,
}: {
  one: Sweepstakes;
  wanted: Wanted;
  available: number | undefined;
  onClose: () => void;
  onEntered: () => void;
}) {
  const words = useWords().enter;
  const format = useFormat();
  const queries = useQueryClient();
  const lookAgain = () => {
    for (const name of [["sweepstakes", one.id], ["sweepstakes-mine", one.id], ["account"], ["ledger"], ["history"], ["rewards"]]) {
      void queries.invalidateQueries({ queryKey: name });
    }
  };
  const enter = useDecision(
    `enter:${one.id}:${method}:${quantity}`,
    (key) => sweepstakesApi.enter(one.id, method, quantity, key),
    () => {
      lookAgain();
      onEntered();
    },
  );
  // Refused by the service: at the gateway nobody has a reason, and today's free entries are the service's own limit.
  const problem = enter.error instanceof ApiProblem && !enter.unclear ? enter.error : undefined;
  const refused = problem && (isRefusal(problem) || problem.status === 403 || problem.status === 429) ? problem : undefined;
  const cost = method === "points" ? (one.entries.pointsCost ?? 0) * quantity : 0;
  const send = () => enter.mutate(undefined, { onError: lookAgain });
  return (
    <Dialog title={words.check} busy={enter.isPending} onClose={onClose}>
      <p>
        <strong>{one.title}</strong>
      </p>
      <dl className="facts sum">
        <dt>{words.count}</dt>
        <dd className="number">{format.number(quantity)}</dd>
        {method === "free" ? (
          <>
            <dt>{words.cost}</dt>
            <dd>{words.freeOfCharge}</dd>
          </>
        ) : (
          <>
            <dt>{words.cost}</dt>
            <dd className="number">{words.amount(`−${format.number(cost)}`)}</dd>
            {available !== undefined && (
              <>
                <dt>{words.before}</dt>
                <dd className="number">{words.amount(format.number(available))}</dd>
                <dt>{words.after}</dt>
                <dd className="number">
                  <strong>{words.amount(format.number(available - cost))}</strong>
                </dd>
              </>
            )}
          </>
        )}
      </dl>
      {enter.unclear && (
        <p className="notice notice-bad" role="alert">
          {words.unclear}
        </p>
      )}
      {refused && <Refused failure={refused} />}
      {enter.isError && !enter.unclear && !refused && <Trouble failure={enter.error} onRetry={send} />}
      <div className="row">
        {!refused && (
          <Button busy={enter.isPending} onClick={send}>
            {enter.isPending ? words.busy : words.yes(format.number(quantity))}
          </Button>
        )}
        <Button look="quiet" busy={enter.isPending} onClick={onClose}>
          {refused ? words.close : words.no}
        </Button>
      </div>
    </Dialog>
  );
}

function Refused({ failure }: { failure: ApiProblem }) {
  const { refused, ineligible } = useWords().enter;
  const why = String(failure.more.reason ?? "OTHER");
  return (
    <p className="notice notice-bad" role="alert">
      {failure.slug === "ineligible"
        ? ineligible[why in ineligible ? (why as keyof typeof ineligible) : "OTHER"]
        : refused[failure.slug in refused ? (failure.slug as keyof typeof refused) : "other"]}
    </p>
  );
}
