import { Check, LanguageContext, signInAddress, Skeleton, Trouble, useFormat, useSession, useSharedWords } from "@laurel/ui";
import { useQuery } from "@tanstack/react-query";
import { useContext, useState, type ReactNode } from "react";
import { Link } from "wouter";
import { accountApi } from "../account/api.ts";
import { profileApi } from "../profile/api.ts";
import type { Sweepstakes } from "./api.ts";
import { ConfirmEntry, type Wanted } from "./ConfirmEntry.tsx";
import { ineligibility, todayIn, type Ineligibility } from "./eligibility.ts";
import { EntryForm } from "./EntryForm.tsx";
import { roomFor } from "./room.ts";
import { useMine } from "./useMine.ts";
import { useWords } from "./words.ts";

const STAFF = new Set(["support", "marketer", "admin"]);
/** What the member can mend. */
const UNKNOWN: ReadonlySet<Ineligibility> = new Set(["UNKNOWN_BIRTH_DATE", "UNKNOWN_REGION"]);

/** The way in, or what is in the way. */
export function Enter({ one, signedIn }: { one: Sweepstakes; signedIn: boolean }) {
  const words = useWords().enter;
  const shared = useSharedWords();
  const language = useContext(LanguageContext);
  return (
    <section className="card stack" aria-labelledby="enter">
      <h2 id="enter">{signedIn ? words.title : words.signIn}</h2>
      {signedIn ? (
        <Eligible one={one} />
      ) : (
        <>
          <p className="soft">{words.signInText}</p>
          <div className="row">
            <a className="button" href={signInAddress(language)}>
              {shared.signIn}
            </a>
            <a className="button button-quiet" href={signInAddress(language, true)}>
              {shared.signUp}
            </a>
          </div>
        </>
      )}
    </section>
  );
}

function Eligible({ one }: { one: Sweepstakes }) {
  const words = useWords().enter;
  const session = useSession();
  const profile = useQuery({ queryKey: ["profile"], queryFn: profileApi.profile, staleTime: 60_000 });
  if (profile.isError && !profile.data) {
    return <Trouble failure={profile.error} onRetry={() => void profile.refetch()} />;
  }
  if (!profile.data) {
    return <Skeleton lines={3} />;
  }
  const why = ineligibility(
    one.eligibility,
    { ...profile.data, staff: session.data?.roles.some((role) => STAFF.has(role)) ?? false },
    todayIn(one.timeZone, new Date()),
  );
  if (!why) {
    return (
      <>
        <p className="may">
          <Check /> {words.eligible}
        </p>
        <Entering one={one} />
      </>
    );
  }
  return (
    <>
      <p className="notice">{words.ineligible[why]}</p>
      {UNKNOWN.has(why) && (
        <div>
          <Link className="button button-quiet" href="/profile">
            {words.profile}
          </Link>
        </div>
      )}
    </>
  );
}

function Entering({ one }: { one: Sweepstakes }) {
  const words = useWords().enter;
  const format = useFormat();
  const mine = useMine(one);
  const account = useQuery({
    queryKey: ["account"],
    queryFn: accountApi.account,
    enabled: one.entries.pointsCost !== undefined,
  });
  const [wanted, setWanted] = useState<Wanted>();
  const [told, setTold] = useState("");
  if (mine.isError && !mine.data) {
    return <Trouble failure={mine.error} onRetry={() => void mine.refetch()} />;
  }
  if (mine.isPending || (one.entries.pointsCost !== undefined && account.isPending)) {
    return <Skeleton lines={3} />;
  }
  // Without the account the free way still is open; the points' way says that it does not know.
  const room = roomFor(one, mine.data!, account.data?.available ?? 0, Date.now());
  const done = <span role="status">{told && <p className="notice">{told}</p>}</span>;
  let form: ReactNode;
  if (room.cap === 0) {
    form = <p className="soft">{words.capReached}</p>;
  } else {
    form = (
      <>
        {room.freeAgainAt && <p className="soft">{words.freeAgain(format.moment(room.freeAgainAt))}</p>}
        {room.free > 0 || (room.points ?? 0) > 0 ? (
          <EntryForm
            one={one}
            room={room}
            onReview={(chosen) => {
              setTold("");
              setWanted(chosen);
            }}
          />
        ) : (
          one.entries.pointsCost !== undefined &&
          account.isSuccess && <p className="soft">{words.noPoints(format.number(one.entries.pointsCost))}</p>
        )}
        {account.isError && <Trouble failure={account.error} onRetry={() => void account.refetch()} />}
        <p className="soft small">{words.room(format.number(room.cap), format.number(one.weightCap))}</p>
      </>
    );
  }
  return (
    <>
      {done}
      {form}
      {wanted && (
        <ConfirmEntry
          one={one}
          wanted={wanted}
          available={account.data?.available}
          onClose={() => setWanted(undefined)}
          onEntered={() => {
            setWanted(undefined);
            setTold(words.done(format.number(wanted.quantity)));
          }}
        />
      )}
    </>
  );
}
