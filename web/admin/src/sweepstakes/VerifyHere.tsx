import { Button, Trouble } from "@laurel/ui";
import { newVerifierWorker, publishedDraw, Report, useVerification } from "@laurel/verifier";
import "@laurel/verifier/verifier.css";
import { useMutation } from "@tanstack/react-query";
import { Card } from "../parts/index.ts";
import { useWords } from "./words.ts";

/** The public's check of the draw, from what the public gets. */
export function VerifyHere({ id }: { id: string }) {
  const words = useWords().room;
  const [verification, progress] = useVerification(newVerifierWorker);
  const check = useMutation({
    mutationFn: () => publishedDraw(id, () => {}, new AbortController().signal),
    onSuccess: ({ file, told }) => verification.verify([file], told),
  });
  return (
    <Card title={words.verify}>
      <p className="soft">{words.verifyText}</p>
      <div className="row">
        <Button look="quiet" busy={check.isPending || progress.phase === "running"} onClick={() => check.mutate()}>
          {check.isPending ? words.verifying : words.verify}
        </Button>
        <a href={`/sweepstakes/${id}/verify`}>{words.publicPage}</a>
      </div>
      {check.isError && <Trouble failure={check.error} onRetry={() => check.mutate()} />}
      <Report verification={verification} progress={progress} />
    </Card>
  );
}
