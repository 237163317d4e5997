import { ApiProblem, Button, Trouble, useFormat } from "@laurel/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { sweepstakesApi, type Winner } from "./api.ts";
import { useWords } from "./words.ts";

/** For the winner: the prize, and whether his name may be shown. To claim twice is the same as once. */
export function ClaimPrize({ id, won }: { id: string; won: Winner }) {
  const words = useWords().won;
  const format = useFormat();
  const queries = useQueryClient();
  const [consents, setConsents] = useState(false);
  const claim = useMutation({
    mutationFn: () => sweepstakesApi.claim(id, consents),
    onSettled: () => queries.invalidateQueries({ queryKey: ["sweepstakes-winners", id] }),
  });
  const tooLate = claim.error instanceof ApiProblem && claim.error.status === 409;
  const shownAs = claim.data?.publishedName;
  return (
    <section className="card won stack" aria-labelledby="won">
      <h2 id="won">{words.youWon}</h2>
      <p className="lead">{words.prize(won.prize)}</p>
      {won.claimedAt || claim.isSuccess ? (
        <p role="status">
          {words.done} {shownAs && words.shownAs(shownAs)}
        </p>
      ) : (
        <>
          <p>{won.claimBy ? words.by(format.moment(won.claimBy)) : words.soon}</p>
          <label className="tick">
            <input type="checkbox" checked={consents} onChange={(change) => setConsents(change.target.checked)} />
            {words.consent}
          </label>
          {tooLate && (
            <p className="notice notice-bad" role="alert">
              {words.tooLate}
            </p>
          )}
          {!tooLate && (
            <div>
              <Button busy={claim.isPending} onClick={() => claim.mutate()}>
                {claim.isPending ? words.claiming : words.claim}
              </Button>
            </div>
          )}
          {claim.isError && !tooLate && <Trouble failure={claim.error} onRetry={() => claim.mutate()} />}
        </>
      )}
    </section>
  );
}
