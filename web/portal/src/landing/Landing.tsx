import { LanguageContext, signInAddress, useSession, useSharedWords } from "@laurel/ui";
import { useContext } from "react";
import { Link, useSearch } from "wouter";
import { useWords } from "./words.ts";

/** For everybody: what this is, and the way in. */
export function Landing() {
  const shared = useSharedWords();
  const language = useContext(LanguageContext);
  const signedIn = useSession().data?.signedIn ?? false;
  const failed = new URLSearchParams(useSearch()).get("signIn") === "failed";
  const landing = useWords();
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
              {shared.home}
            </Link>
          ) : (
            <>
              <a className="button" href={signInAddress(language, true)}>
                {shared.signUp}
              </a>
              <a className="button button-quiet" href={signInAddress(language)}>
                {shared.signIn}
              </a>
            </>
          )}
        </div>
      </section>
      <ul className="promises">
        {(
          [
            [landing.points, landing.pointsText, undefined],
            [landing.ways, landing.waysText, undefined],
            [landing.draws, landing.drawsText, <Link href="/verify">{landing.check}</Link>],
          ] as const
        ).map(([title, text, more]) => (
          <li key={title} className="stack">
            <h2>{title}</h2>
            <p className="soft">{text}</p>
            {more && <p>{more}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}
