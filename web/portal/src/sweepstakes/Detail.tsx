import { LanguageContext, Loading, Trouble, useFormat, useSession } from "@laurel/ui";
import { useQuery } from "@tanstack/react-query";
import { useContext } from "react";
import { Link } from "wouter";
import { sweepstakesApi, type Sweepstakes } from "./api.ts";
import { Countdown } from "./Countdown.tsx";
import { Enter } from "./Enter.tsx";
import { Facts } from "./Facts.tsx";
import { Mine } from "./Mine.tsx";
import { nextLook, phaseOf, type Phase } from "./phase.ts";
import { PhaseTag } from "./PhaseTag.tsx";
import { zoned } from "./time.ts";
import { Winners } from "./Winners.tsx";
import { useMine } from "./useMine.ts";
import { useWords } from "./words.ts";
import { useWords as useVerifyWords } from "../verify/words.ts";
import "./sweepstakes.css";

/** One sweepstakes, for everybody; who is signed in enters here, keeps the receipts here and claims here. */
export default function Detail({ params }: { params: Record<string, string> }) {
  const id = params.id ?? "";
  const one = useQuery({
    queryKey: ["sweepstakes", id],
    queryFn: () => sweepstakesApi.one(id),
    refetchInterval: (query) => (query.state.data ? nextLook(query.state.data, Date.now()) : false),
  });
  const signedIn = useSession().data?.signedIn;
  if (one.isPending) {
    return <Loading lines={6} />;
  }
  if (!one.data) {
    return <Trouble page failure={one.error} onRetry={() => void one.refetch()} />;
  }
  const phase = phaseOf(one.data, Date.now());
  return (
    <div className="stack-wide">
      <Head one={one.data} phase={phase} signedIn={signedIn === true} />
      <div className="draw-columns">
        <div className="stack-wide">
          {(phase === "drawn" || phase === "announced") && <Winners one={one.data} />}
          {phase === "open" && signedIn !== undefined && <Enter one={one.data} signedIn={signedIn} />}
          {signedIn && phase !== "coming" && <Mine one={one.data} />}
        </div>
        <Facts one={one.data} />
      </div>
    </div>
  );
}

function Head({ one, phase, signedIn }: { one: Sweepstakes; phase: Phase; signedIn: boolean }) {
  const words = useWords();
  const verify = useVerifyWords();
  const format = useFormat();
  const language = useContext(LanguageContext);
  const say = words.say[phase];
  const when = zoned(phase === "coming" ? one.opensAt : one.closesAt, one.timeZone, language);
  // All entries are counted every few seconds only; the member's own are there at once.
  const mine = useMine(one, signedIn && phase === "open").data?.items.length ?? 0;
  const count = format.number(Math.max(one.entryCount, mine));
  return (
    <header className="stack">
      <p>
        <Link href="/sweepstakes">{words.all}</Link>
      </p>
      <div className="row">
        <h1>{one.title}</h1>
        <PhaseTag phase={phase} />
      </div>
      {one.description && <p className="lead told">{one.description}</p>}
      <p role="status">
        {typeof say === "string" ? say : say(when)}{" "}
        {phase === "open" ? `${words.entriesSoFar(count)}.` : phase !== "coming" && `${words.entriesIn(count)}.`}
      </p>
      {phase === "sealed" && <Beacon one={one} />}
      {one.merkleRoot && (
        <p>
          <Link href={`/sweepstakes/${one.id}/verify`}>{verify.publishedTitle}</Link>
        </p>
      )}
      {one.postponements.map((postponement) => (
        <p key={postponement.round} className="notice">
          <strong>{words.postponed}.</strong>{" "}
          {words.postponedText(String(postponement.missedRound), String(postponement.round))}
        </p>
      ))}
    </header>
  );
}

/** Until the round is there nobody knows who wins, and everybody can watch it come. */
function Beacon({ one }: { one: Sweepstakes }) {
  const words = useWords();
  const round = String(one.beacon.round);
  return (
    <section className="card beacon">
      <Countdown to={one.beacon.at}>
        {(time, isOver) =>
          isOver ? (
            <p>{words.roundNow(round)}</p>
          ) : (
            <p>
              {words.round(round)}
              <br />
              <span className="big number" role="timer">
                {time}
              </span>
            </p>
          )
        }
      </Countdown>
      {one.merkleRoot && (
        <p className="small">
          <span className="soft">{words.root}</span>
          <br />
          <code>{one.merkleRoot}</code>
        </p>
      )}
    </section>
  );
}
