import { Button, Field, forgetSession, Loading, send, signOut, Trouble } from "@laurel/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { Link } from "wouter";
import { Preferences } from "../notifications/Preferences.tsx";
import { profileApi } from "./api.ts";
import { ProfileForm } from "./ProfileForm.tsx";
import { Security } from "./Security.tsx";
import { useWords } from "./words.ts";

/** What is known of the customer, to be changed, taken away and erased by himself. */
export default function Profile() {
  const words = useWords();
  const profile = useQuery({ queryKey: ["profile"], queryFn: profileApi.profile });
  if (profile.isError && !profile.data) {
    return <Trouble page failure={profile.error} onRetry={() => void profile.refetch()} />;
  }
  if (!profile.data) {
    return <Loading />;
  }
  return (
    <div className="stack-wide narrow">
      <h1>{words.title}</h1>
      <section className="card stack">
        <p>
          <span className="soft small">{words.email}</span>
          <br />
          {profile.data.email}
        </p>
        <ProfileForm profile={profile.data} />
      </section>
      <Preferences />
      <section className="card stack">
        <h2>{words.channels}</h2>
        <p className="soft">{words.channelsText}</p>
        <div>
          <Link className="button button-quiet" href="/link">
            {words.channelsGo}
          </Link>
        </div>
      </section>
      <Security />
      <section className="card stack">
        <h2>{words.export}</h2>
        <p className="soft">{words.exportText}</p>
        <div>
          <a className="button button-quiet" href="/api/auth/me/export" download="laurel-account.json">
            {words.download}
          </a>
        </div>
      </section>
      <Erase email={profile.data.email} />
    </div>
  );
}

function Erase({ email }: { email: string }) {
  const words = useWords();
  const queries = useQueryClient();
  const [asked, setAsked] = useState(false);
  const [typed, setTyped] = useState("");
  const sure = typed.trim().toLowerCase() === email.toLowerCase();
  const erase = useMutation({
    mutationFn: async () => {
      await send("DELETE", "/api/auth/me");
      // The account may already be gone, and the session with it.
      await signOut().catch(forgetSession);
      queries.clear();
      location.assign("/");
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (sure && !erase.isPending) {
      erase.mutate();
    }
  };
  return (
    <section className="card stack">
      <h2>{words.erase}</h2>
      <p className="soft">{words.eraseText}</p>
      {asked ? (
        <form className="stack" onSubmit={submit}>
          <Field label={words.eraseSure} type="email" value={typed} onChange={(change) => setTyped(change.target.value)} />
          <div>
            <Button type="submit" look="quiet" busy={!sure || erase.isPending}>
              {words.eraseNow}
            </Button>
          </div>
        </form>
      ) : (
        <div>
          <Button look="quiet" onClick={() => setAsked(true)}>
            {words.eraseAsk}
          </Button>
        </div>
      )}
      {erase.isError && <Trouble failure={erase.error} onRetry={() => erase.mutate()} />}
    </section>
  );
}
