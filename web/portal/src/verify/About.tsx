import offlinePage from "virtual:laurel-offline-verifier";
import { useWords } from "./words.ts";

/** What a check shows and what not, and the way to take it along. */
export function About() {
  const words = useWords();
  return (
    <aside className="promises no-print">
      <div className="stack">
        <h2>{words.how}</h2>
        <p className="soft">{words.howText}</p>
      </div>
      <div className="stack">
        <h2>{words.offline}</h2>
        <p className="soft">{words.offlineText}</p>
        <p>
          <a className="button button-quiet" href={offlinePage} download="laurel-verify.html">
            {words.offlineGet}
          </a>
        </p>
      </div>
    </aside>
  );
}
