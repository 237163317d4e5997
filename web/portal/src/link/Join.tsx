import { Button, Trouble } from "@laurel/ui";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { isSandbox } from "../payment/sandbox.ts";
import { linkApi, type Channel, type Code } from "./api.ts";
import { grouped, left, messengerAddress, spelled } from "./code.ts";
import { messengerPage } from "./messengerPage.ts";
import { QrCode } from "./QrCode.tsx";
import { useWords } from "./words.ts";

/** A code to be said on the channel, as long as it is good. */
export function Join({ channel, open, onOpen }: { channel: Channel; open: boolean; onOpen: (open: boolean) => void }) {
  const words = useWords();
  const ask = useMutation({ mutationFn: () => linkApi.code(channel), onSuccess: () => onOpen(true) });
  if (ask.isError) {
    return <Trouble failure={ask.error} onRetry={() => ask.mutate()} />;
  }
  if (open && ask.data) {
    return <Shown channel={channel} code={ask.data} busy={ask.isPending} onAgain={() => ask.mutate()} />;
  }
  return (
    <div>
      <Button busy={ask.isPending} onClick={() => ask.mutate()}>
        {words.begin(words.names[channel])}
      </Button>
    </div>
  );
}

function Shown({ channel, code: { code, expiresAt }, busy, onAgain }: { channel: Channel; code: Code; busy: boolean; onAgain: () => void }) {
  const words = useWords();
  const remaining = useCountdown(expiresAt);
  if (!remaining) {
    return (
      <div className="notice stack" role="status">
        <p>{words.over}</p>
        <div>
          <Button busy={busy} onClick={onAgain}>
            {words.another}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className="notice stack">
      <p>
        <span className="soft small">{words.code}</span>
        <br />
        <span className="code number" aria-hidden="true">
          {grouped(code)}
        </span>
        <span className="visually-hidden">{spelled(code)}</span>
      </p>
      {channel === "messenger" ? <OnMessenger code={code} /> : <ByAlexa code={code} />}
      <p className="soft small">
        {words.waiting} <span role="timer">{words.left(remaining)}</span>
      </p>
    </div>
  );
}

function OnMessenger({ code }: { code: string }) {
  const words = useWords();
  if (!messengerPage) {
    return <p>{words.writeOnly(code)}</p>;
  }
  const address = messengerAddress(messengerPage, code);
  return (
    <>
      <p>{words.scan}</p>
      <div className="row">
        <QrCode text={address} label={words.qr} />
        <a className="button button-quiet" href={address} target="_blank" rel="noreferrer">
          {words.openMessenger}
        </a>
      </div>
      <p>{words.write(code)}</p>
      {isSandbox && <p className="soft small">{words.simulated}</p>}
    </>
  );
}

function ByAlexa({ code }: { code: string }) {
  const words = useWords();
  return (
    <>
      <p>{words.say}</p>
      <ol className="say">
        <li>{words.sayOpen}</li>
        <li>{words.sayCode(spelled(code))}</li>
      </ol>
    </>
  );
}

function useCountdown(until: string): string | undefined {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    setNow(Date.now());
    const ticking = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(ticking);
  }, [until]);
  return left(until, now);
}
