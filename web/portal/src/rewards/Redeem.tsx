import { ApiProblem, Button, Dialog, isRefusal, Trouble, useDecision, useFormat } from "@laurel/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useLocation } from "wouter";
import { rewardsApi, type Reward } from "./api.ts";
import { useWords } from "./words.ts";

/** The decision to spend points: what is there before and afterwards, and then once. */
export function Redeem({ reward, available, onClose }: { reward: Reward; available: number; onClose: () => void }) {
  const words = useWords();
  const format = useFormat();
  const queries = useQueryClient();
  const [, go] = useLocation();
  const redeem = useDecision(
    `redeem:${reward.id}:${reward.points}`,
    (key) => rewardsApi.redeem(reward.id, reward.points, key),
    (redemption) => {
      queries.setQueryData(["redemption", redemption.redemptionId], redemption);
      for (const name of ["rewards", "account", "ledger", "history", "redemptions", "sweepstakes-mine"]) {
        void queries.invalidateQueries({ queryKey: [name] });
      }
      go(`/redemptions/${redemption.redemptionId}`, { state: { fresh: true } });
    },
  );
  const refused = isRefusal(redeem.error) || (redeem.error instanceof ApiProblem && redeem.error.slug === "tier-required");
  const over = refused && (redeem.error as ApiProblem).slug !== "cost-changed";
  // What is in the way now shows behind the dialog, and the new price within it.
  useEffect(() => {
    if (refused) {
      void queries.invalidateQueries({ queryKey: ["rewards"] });
    }
  }, [refused, queries]);
  const { confirm } = words;
  const says = {
    "generated-coupon": confirm.code,
    "coupon-pool": confirm.code,
    "store-credit": confirm.code,
    product: confirm.sent,
    "sweepstakes-entries": confirm.draw,
  }[reward.kind.type];
  return (
    <Dialog title={over ? reward.name : confirm.title} busy={redeem.isPending} onClose={onClose}>
      {!over && (
        <>
          <p>
            <strong>{reward.name}</strong>
            <br />
            <span className="soft">{says}</span>
          </p>
          <dl className="facts sum">
            <dt>{confirm.before}</dt>
            <dd className="number">{confirm.points(format.number(available))}</dd>
            <dt>{confirm.costs}</dt>
            <dd className="number">{confirm.points(`−${format.number(reward.points)}`)}</dd>
            <dt>{confirm.after}</dt>
            <dd className="number">
              <strong>{confirm.points(format.number(available - reward.points))}</strong>
            </dd>
          </dl>
        </>
      )}
      {redeem.unclear && (
        <p className="notice notice-bad" role="alert">
          {confirm.unclear}
        </p>
      )}
      {refused && <Refused failure={redeem.error as ApiProblem} />}
      {redeem.isError && !redeem.unclear && !refused && (
        <Trouble failure={redeem.error} onRetry={() => redeem.mutate()} />
      )}
      <div className="row">
        {!over && (
          <Button busy={redeem.isPending} onClick={() => redeem.mutate()}>
            {redeem.isPending ? confirm.busy : confirm.yes(format.number(reward.points))}
          </Button>
        )}
        <Button look="quiet" busy={redeem.isPending} onClick={onClose}>
          {over ? confirm.close : confirm.no}
        </Button>
      </div>
    </Dialog>
  );
}

function Refused({ failure }: { failure: ApiProblem }) {
  const { refused } = useWords();
  const slug = failure.status === 404 ? "not-on-offer" : failure.slug;
  return (
    <p className="notice notice-bad" role="alert">
      {slug in refused ? refused[slug as keyof typeof refused] : refused.other}
    </p>
  );
}
