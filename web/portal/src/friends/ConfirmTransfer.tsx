import { ApiProblem, Button, Dialog, isRefusal, Trouble, useDecision, useFormat } from "@laurel/ui";
import { useQueryClient } from "@tanstack/react-query";
import { friendsApi, type Transfer } from "./api.ts";
import { useWords } from "./words.ts";

type Wrong = "email" | "points";

/** The decision to give points away: to whom, how many, what is left, and then once. */
export function ConfirmTransfer({
  email,
  points,
  available,
  onClose,
  onSent,
  onWrong,
}: {
  email: string;
  points: number;
  available: number | undefined;
  onClose: () => void;
  onSent: (transfer: Transfer) => void;
  /** What was typed cannot be sent, and why. */
  onWrong: (field: Wrong, message: string) => void;
}) {
  const words = useWords().send;
  const format = useFormat();
  const queries = useQueryClient();
  const transfer = useDecision(
    `send:${email.toLowerCase()}:${points}`,
    (key) => friendsApi.sendPoints(email, points, key),
    (sent) => {
      for (const name of ["account", "ledger", "history", "transfers", "rewards"]) {
        void queries.invalidateQueries({ queryKey: [name] });
      }
      onSent(sent);
    },
  );
  const send = () =>
    transfer.mutate(undefined, {
      onError: (failure) => {
        const error = failure instanceof ApiProblem && failure.status === 400 ? failure.fields[0] : undefined;
        if (error) {
          onWrong(error.field === "toEmail" ? "email" : "points", error.field === "toEmail" ? words.toWrong : words.pointsWrong);
        }
      },
    });
  const refused = isRefusal(transfer.error) ? (transfer.error as ApiProblem) : undefined;
  return (
    <Dialog title={words.check} busy={transfer.isPending} onClose={onClose}>
      <dl className="facts">
        <dt>{words.receiver}</dt>
        <dd>
          <strong>{email}</strong>
        </dd>
        {available !== undefined && (
          <>
            <dt>{words.before}</dt>
            <dd className="number">{words.amount(format.number(available))}</dd>
          </>
        )}
        <dt>{words.sends}</dt>
        <dd className="number">{words.amount(format.number(points))}</dd>
        {available !== undefined && (
          <>
            <dt>{words.after}</dt>
            <dd className="number">
              <strong>{words.amount(format.number(available - points))}</strong>
            </dd>
          </>
        )}
      </dl>
      <p className="soft small">{words.back}</p>
      {transfer.unclear && (
        <p className="notice notice-bad" role="alert">
          {words.unclear}
        </p>
      )}
      {refused && (
        <p className="notice notice-bad" role="alert">
          {refused.slug === "insufficient-points"
            ? words.insufficient
            : refused.slug === "transfer-limit"
              ? words.limit(format.number(Number(refused.more.pointsLeft)), format.number(Number(refused.more.transfersLeft)))
              : words.other}
        </p>
      )}
      {transfer.isError && !transfer.unclear && !refused && <Trouble failure={transfer.error} onRetry={send} />}
      <div className="row">
        {!refused && (
          <Button busy={transfer.isPending} onClick={send}>
            {transfer.isPending ? words.busy : words.yes(format.number(points))}
          </Button>
        )}
        <Button look="quiet" busy={transfer.isPending} onClick={onClose}>
          {words.no}
        </Button>
      </div>
    </Dialog>
  );
}
