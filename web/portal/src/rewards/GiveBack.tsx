import { ApiProblem, Button, Dialog, Trouble, useFormat } from "@laurel/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { rewardsApi, type Redemption } from "./api.ts";
import { useWords } from "./words.ts";

/** The way back, asked once more. To ask twice takes nothing twice: it is one redemption, and it ends once. */
export function GiveBack({ redemption, onClose }: { redemption: Redemption; onClose: () => void }) {
  const words = useWords().one;
  const confirm = useWords().confirm;
  const format = useFormat();
  const queries = useQueryClient();
  const back = useMutation({
    mutationFn: () => rewardsApi.cancel(redemption.redemptionId),
    onSuccess: (cancelled) => {
      queries.setQueryData(["redemption", cancelled.redemptionId], cancelled);
      for (const name of ["rewards", "account", "ledger", "history", "redemptions"]) {
        void queries.invalidateQueries({ queryKey: [name] });
      }
      onClose();
    },
    onError: () => queries.invalidateQueries({ queryKey: ["redemption", redemption.redemptionId] }),
  });
  const tooLate = back.error instanceof ApiProblem && back.error.status === 409;
  return (
    <Dialog title={words.cancelTitle} busy={back.isPending} onClose={onClose}>
      <p>
        <strong>{redemption.name}</strong>
      </p>
      <p>{words.cancelText(format.number(redemption.points))}</p>
      {tooLate && (
        <p className="notice notice-bad" role="alert">
          {words.tooLate}
        </p>
      )}
      {back.isError && !tooLate && <Trouble failure={back.error} onRetry={() => back.mutate()} />}
      <div className="row">
        {!tooLate && (
          <Button busy={back.isPending} onClick={() => back.mutate()}>
            {back.isPending ? words.cancelBusy : words.cancelYes}
          </Button>
        )}
        <Button look="quiet" busy={back.isPending} onClick={onClose}>
          {tooLate ? confirm.close : words.cancelNo}
        </Button>
      </div>
    </Dialog>
  );
}
