import { Button, Dialog, forgetSession, LanguageContext, signInAddress, signOut, Skeleton, Trouble, useFormat } from "@laurel/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useContext, useState } from "react";
import { profileApi, type SignedInSession } from "./api.ts";
import { useWords } from "./words.ts";

/** How the customer signs in, and where he is signed in. Credentials are changed at the identity provider alone. */
export function Security() {
  const words = useWords().security;
  const language = useContext(LanguageContext);
  const to = (action: string) => `${signInAddress(language, false, "/profile")}&action=${action}`;
  return (
    <section className="card stack" aria-labelledby="security">
      <h2 id="security">{words.title}</h2>
      <p className="soft">{words.text}</p>
      <div className="row">
        <a className="button button-quiet" href={to("password")}>
          {words.password}
        </a>
        <a className="button button-quiet" href={to("passkey")}>
          {words.passkey}
        </a>
      </div>
      <h3>{words.sessions}</h3>
      <Sessions />
      <SignOutEverywhere />
    </section>
  );
}

function Sessions() {
  const sessions = useQuery({ queryKey: ["sessions"], queryFn: profileApi.sessions });
  if (sessions.isError && !sessions.data) {
    return <Trouble failure={sessions.error} onRetry={() => void sessions.refetch()} />;
  }
  if (!sessions.data) {
    return <Skeleton lines={2} />;
  }
  return (
    <ul className="list">
      {sessions.data.items.map((session) => (
        <SessionRow key={`${session.startedAt} ${session.lastSeenAt}`} session={session} />
      ))}
    </ul>
  );
}

function SessionRow({ session }: { session: SignedInSession }) {
  const words = useWords().security;
  const format = useFormat();
  return (
    <li className="entry">
      <div>
        <p>{words.since(format.moment(session.startedAt))}</p>
        <p className="soft small">
          {words.lastSeen(format.moment(session.lastSeenAt))}
          {session.address && ` · ${session.address}`}
        </p>
      </div>
      {session.current && (
        <p>
          <span className="tag tag-good">{words.here}</span>
        </p>
      )}
    </li>
  );
}

function SignOutEverywhere() {
  const words = useWords().security;
  const queries = useQueryClient();
  const [asked, setAsked] = useState(false);
  const leave = useMutation({
    mutationFn: async () => {
      await profileApi.signOutEverywhere();
      // The gateway may have been told of it already, and know this session no more.
      await signOut().catch(forgetSession);
      queries.clear();
      location.assign("/");
    },
  });
  return (
    <div>
      <Button look="quiet" onClick={() => setAsked(true)}>
        {words.everywhere}
      </Button>
      {asked && (
        <Dialog title={words.everywhereTitle} busy={leave.isPending} onClose={() => setAsked(false)}>
          <p>{words.everywhereText}</p>
          <div className="row">
            <Button busy={leave.isPending} onClick={() => leave.mutate()}>
              {words.everywhere}
            </Button>
            <Button look="quiet" onClick={() => setAsked(false)}>
              {words.stay}
            </Button>
          </div>
          {leave.isError && <Trouble failure={leave.error} onRetry={() => leave.mutate()} />}
        </Dialog>
      )}
    </div>
  );
}
