import { Button, Copy, LanguageContext, Loading, signInAddress, Trouble, useFormat, useSession, useSharedWords } from "@laurel/ui";
import { useQuery } from "@tanstack/react-query";
import { useContext } from "react";
import { useSearchParams } from "wouter";
import { Signed } from "../frame/Signed.tsx";
import { friendsApi, type Referral } from "./api.ts";
import { ClaimCode } from "./ClaimCode.tsx";
import { useWords } from "./words.ts";

/** Where invitations lead, and where they come from. Who is not signed in yet is welcomed, and keeps the code. */
export default function Invite() {
  const [search] = useSearchParams();
  const session = useSession();
  const code = search.get("code") ?? "";
  return session.data?.signedIn === false && code ? (
    <Welcome code={code} />
  ) : (
    <Signed>
      <Own invitedWith={code} />
    </Signed>
  );
}

function Welcome({ code }: { code: string }) {
  const words = useWords().invite;
  const shared = useSharedWords();
  const language = useContext(LanguageContext);
  return (
    <section className="card narrow stack">
      <h1>{words.welcome}</h1>
      <p>{words.welcomeText}</p>
      <p className="code">{code}</p>
      <div className="row">
        <a className="button" href={signInAddress(language, true)}>
          {shared.signUp}
        </a>
        <a className="button button-quiet" href={signInAddress(language)}>
          {shared.signIn}
        </a>
      </div>
    </section>
  );
}

function Own({ invitedWith }: { invitedWith: string }) {
  const words = useWords().invite;
  const referral = useQuery({ queryKey: ["referral"], queryFn: friendsApi.referral });
  if (referral.isPending) {
    return <Loading />;
  }
  if (!referral.data) {
    return <Trouble page failure={referral.error} onRetry={() => void referral.refetch()} />;
  }
  return (
    <div className="stack-wide narrow">
      <h1>{words.title}</h1>
      {invitedWith && !referral.data.claim && <ClaimCode code={invitedWith} />}
      <OwnCode referral={referral.data} />
      {referral.data.claim ? (
        <p className="notice">{words.status[referral.data.claim.status]}</p>
      ) : (
        !invitedWith && <ClaimCode code="" />
      )}
    </div>
  );
}

function OwnCode({ referral }: { referral: Referral }) {
  const words = useWords().invite;
  const format = useFormat();
  const link = `${location.origin}/invite?code=${referral.code}`;
  return (
    <section className="card stack">
      <p>{words.text(format.number(referral.friendBonus), format.number(referral.referrerBonus))}</p>
      <div className="row row-spread">
        <p>
          <span className="soft small">{words.code}</span>
          <br />
          <span className="code">{referral.code}</span>
        </p>
        <Copy text={referral.code} what={words.codeWhat} />
      </div>
      <p>
        <span className="soft small">{words.link}</span>
        <br />
        {link}
      </p>
      <div className="row">
        <Copy text={link} what={words.linkWhat} />
        {"share" in navigator && (
          <Button
            look="quiet"
            // Who changes his mind has shared nothing; that is no trouble.
            onClick={() => void navigator.share({ text: words.shareText(referral.code), url: link }).catch(() => undefined)}
          >
            {words.share}
          </Button>
        )}
      </div>
      <dl className="facts">
        <dt>{words.joined}</dt>
        <dd className="number">{format.number(referral.joined)}</dd>
        <dt>{words.earned}</dt>
        <dd className="number">{format.number(referral.pointsEarned)}</dd>
      </dl>
    </section>
  );
}
