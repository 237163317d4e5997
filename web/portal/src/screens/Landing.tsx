import { LanguageContext } from "@laurel/ui";
import { useContext } from "react";
import { Link, useSearch } from "wouter";
import { signInAddress, useSession } from "../parts/session.ts";
import { useWords } from "../words/words.ts";

/** For everybody: what this is, and the way in. */
export function Landing() {
  const words = useWords();
  const language = useContext(LanguageContext);
  const signedIn = useSession().data?.signedIn ?? false;
  const failed = new URLSearchParams(useSearch()).get("signIn") === "failed";
  const { landing } = words;
  return (
    <div className="stack-wide">
      {failed && (
        <p className="notice notice-bad" role="alert">
          {landing.failed}
        </p>
      )}
      <section className="hero stack">
        <h1>{landing.title}</h1>
        <p className="lead soft">{landing.lead}</p>
        <div className="row">
          {signedIn ? (
            <Link className="button" href="/home">
              {words.home}
            </Link>
          ) : (
            <>
              <a className="button" href={signInAddress(language, true)}>
                {words.signUp}
              </a>
              <a className="button button-quiet" href={signInAddress(language)}>
                {words.signIn}
              </a>
            </>
          )}
        </div>
      </section>
      <ul className="promises">
        {(
          [
            [landing.points, landing.pointsText],
            [landing.ways, landing.waysText],
            [landing.draws, landing.drawsText],
          ] as const
        ).map(([title, text]) => (
          <li key={title} className="stack">
            <h2>{title}</h2>
            <p className="soft">{text}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
