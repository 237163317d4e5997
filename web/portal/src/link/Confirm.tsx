import { ApiProblem, Button, Trouble } from "@laurel/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { profileApi } from "../profile/api.ts";
import { linkApi } from "./api.ts";
import { useWords } from "./words.ts";

/** The question before a one-time link is followed: it may have come from a stranger who wants to speak for the account. */
export function Confirm({ token, onDone }: { token: string; onDone: () => void }) {
  const words = useWords();
  const queries = useQueryClient();
  const profile = useQuery({ queryKey: ["profile"], queryFn: profileApi.profile, staleTime: 60_000 });
  const confirm = useMutation({
    mutationFn: () => linkApi.confirm("messenger", token),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["links"] });
      onDone();
    },
  });
  const slug = confirm.error instanceof ApiProblem ? confirm.error.slug : "";
  const refused = words.problems[slug as keyof typeof words.problems];
  if (refused) {
    return (
      <p className="notice notice-bad" role="alert">
        {refused}
      </p>
    );
  }
  return (
    <section className="card stack" aria-labelledby="confirm-link">
      <h2 id="confirm-link">{words.confirm.title}</h2>
      <p>{words.confirm.text(profile.data?.email ?? "")}</p>
      <p>
        <strong>{words.confirm.warn}</strong>
      </p>
      <div className="row">
        <Button busy={confirm.isPending} onClick={() => confirm.mutate()}>
          {confirm.isPending ? words.confirm.linking : words.confirm.yes}
        </Button>
        <Button look="quiet" busy={confirm.isPending} onClick={onDone}>
          {words.confirm.no}
        </Button>
      </div>
      {confirm.isError && <Trouble failure={confirm.error} onRetry={() => confirm.mutate()} />}
    </section>
  );
}
