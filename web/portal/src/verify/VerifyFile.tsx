import { FileChoice, newVerifierWorker, publishedKeys, Report, useVerification } from "@laurel/verifier";
import "@laurel/verifier/verifier.css";
import { useQueryClient } from "@tanstack/react-query";
import { About } from "./About.tsx";
import { useWords } from "./words.ts";

/** Checks a draw that somebody saved. Without this server's keys it goes on and says what remains to be compared. */
export default function VerifyFile() {
  const words = useWords();
  const queries = useQueryClient();
  const [verification, progress] = useVerification(newVerifierWorker);
  const check = async (files: File[]) => {
    const told = await queries
      .fetchQuery({ queryKey: ["draw-keys"], queryFn: ({ signal }) => publishedKeys(signal), retry: false, staleTime: 60_000 })
      .catch(() => undefined);
    verification.verify(files, told);
  };
  return (
    <div className="narrow stack-wide">
      <div className="stack">
        <h1>{words.title}</h1>
        <p className="lead">{words.lead}</p>
      </div>
      <FileChoice onFiles={(files) => void check(files)} />
      <Report verification={verification} progress={progress} />
      <About />
    </div>
  );
}
