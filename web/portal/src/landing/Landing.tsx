import { Check, LanguageContext, signInAddress, Sprig, useFormat, useSession, useSharedWords } from "@laurel/ui";
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
      <section className="hero">
        <div className="stack">
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
        </div>
        <Slip />
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

/** What a purchase looks like here: a picture, so nothing of it is read out. */
function Slip() {
  const { slip } = useWords();
  const format = useFormat();
  return (
    <div className="card hero-slip" aria-hidden="true">
      <p className="brand">
        <Sprig size={22} /> Laurel
      </p>
      <p className="big number">{format.money({ value: "48.00", currency: "USD" })}</p>
      <ul className="steps">
        {slip.map((step) => (
          <li key={step} className="step step-done">
            <Check /> {step}
          </li>
        ))}
      </ul>
    </div>
  );
}
