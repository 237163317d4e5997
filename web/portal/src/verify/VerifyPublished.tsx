import { KEYS_PATH } from "@laurel/draw";
import { ApiProblem, Button, Empty, Trouble, useFormat } from "@laurel/ui";
import { newVerifierWorker, publishedDraw, Report, useVerification } from "@laurel/verifier";
import "@laurel/verifier/verifier.css";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Link } from "wouter";
import { About } from "./About.tsx";
import { MyEntries } from "./MyEntries.tsx";
import { useWords } from "./words.ts";

const MEGABYTE = 1_000_000;

/** Loads a draw as it is published, and checks it. */
export default function VerifyPublished({ params }: { params: Record<string, string> }) {
  const id = params.id ?? "";
  const words = useWords();
  const [verification, progress] = useVerification(newVerifierWorker);
  const [bytes, setBytes] = useState(0);
  const published = useQuery({
    queryKey: ["published-draw", id],
    queryFn: ({ signal }) => publishedDraw(id, setBytes, signal),
    staleTime: Infinity,
    gcTime: 0,
  });
  const draw = published.data;
  useEffect(() => {
    if (draw) {
      verification.verify([draw.file], draw.told);
    }
  }, [draw, verification]);
  if (published.isError) {
    return (
      <div className="narrow">
        <NotLoaded id={id} failure={published.error} onRetry={() => void published.refetch()} />
      </div>
    );
  }
  return (
    <div className="narrow stack-wide">
      <div className="stack">
        <h1>{progress.bundle?.terms.title ?? words.publishedTitle}</h1>
        <p className="lead">{words.lead}</p>
      </div>
      {published.isPending && <Loading bytes={bytes} />}
      {draw && (
        <Report
          verification={verification}
          progress={progress}
          actions={
            <>
              <SaveDraw id={id} file={draw.file} />
              {progress.phase === "cancelled" && <CheckAgain onCheck={() => verification.verify([draw.file], draw.told)} />}
            </>
          }
          mine={<MyEntries id={id} verification={verification} />}
        />
      )}
      <p className="row no-print">
        <Link href={`/sweepstakes/${id}`}>{words.toSweepstakes}</Link>
        <Link href="/verify">{words.fromFile}</Link>
      </p>
      <About />
    </div>
  );
}

function Loading({ bytes }: { bytes: number }) {
  const words = useWords();
  const format = useFormat();
  return (
    <p className="notice" role="status">
      {words.loading(format.number(Math.round((bytes / MEGABYTE) * 10) / 10))}
    </p>
  );
}

function NotLoaded({ id, failure, onRetry }: { id: string; failure: Error; onRetry: () => void }) {
  const words = useWords();
  if (failure instanceof ApiProblem && failure.slug === "not-sealed") {
    return (
      <Empty
        page
        title={words.unsealed}
        action={
          <Link className="button" href={`/sweepstakes/${id}`}>
            {words.toSweepstakes}
          </Link>
        }
      >
        {words.unsealedText}
      </Empty>
    );
  }
  return <Trouble page failure={failure} onRetry={onRetry} />;
}

function CheckAgain({ onCheck }: { onCheck: () => void }) {
  return <Button onClick={onCheck}>{useWords().again}</Button>;
}

/** The file that was checked, to be kept; and the keys, which say whose signature it bears. */
function SaveDraw({ id, file }: { id: string; file: Blob }) {
  const words = useWords();
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return (
    <>
      <a className="button" href={address} download={`laurel-draw-${id}.ndjson`} title={words.saveText}>
        {words.save}
      </a>
      <a className="button button-quiet" href={KEYS_PATH} download="laurel-draw-keys.json">
        {words.keysFile}
      </a>
    </>
  );
}
