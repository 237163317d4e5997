import { ApiProblem, Button, Field, Trouble, useDraft } from "@laurel/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { friendsApi } from "./api.ts";
import { useWords } from "./words.ts";

/** Tells who invited somebody. To tell it twice is the same. */
export function ClaimCode({ code }: { code: string }) {
  const words = useWords().invite;
  const queries = useQueryClient();
  const {
    draft: { typed },
    change,
  } = useDraft("claim", { typed: code });
  const [missing, setMissing] = useState(false);
  const claim = useMutation({
    mutationFn: () => friendsApi.claim(typed.trim()),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["referral"] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(typed.trim() === "");
    if (typed.trim() && !claim.isPending) {
      claim.mutate();
    }
  };
  const refusal = claim.error instanceof ApiProblem && [400, 409].includes(claim.error.status) ? claim.error : undefined;
  const reason = String(refusal?.more.reason ?? "unknown-code");
  const wrong = missing
    ? words.codeMissing
    : refusal && words.refused[reason in words.refused ? (reason as keyof typeof words.refused) : "unknown-code"];
  return (
    <form className="card stack" onSubmit={submit} noValidate>
      <h2>{words.claimTitle}</h2>
      <Field
        label={words.claimCode}
        hint={words.claimText}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        value={typed}
        onChange={({ target }) => change({ typed: target.value })}
        wrong={wrong}
      />
      <div>
        <Button type="submit" busy={claim.isPending}>
          {claim.isPending ? words.claiming : words.claim}
        </Button>
      </div>
      {claim.isError && !refusal && <Trouble failure={claim.error} onRetry={() => claim.mutate()} />}
    </form>
  );
}
