import { Button, useFormat } from "@laurel/ui";
import { Link } from "wouter";
import type { Line, Reply } from "./api.ts";
import { isSafe, pathOf, type Outgoing } from "./transcript.ts";
import { useWords } from "./words.ts";

/** What stands in the transcript. */
export function SaidLine({ line }: { line: Line }) {
  const words = useWords();
  const format = useFormat();
  const who = { customer: words.you, assistant: words.assistant, staff: words.staff }[line.from];
  return (
    <div className={line.from === "customer" ? "said said-own" : "said"}>
      <p className="soft small">
        {who} · <time dateTime={line.at}>{format.moment(line.at)}</time>
      </p>
      <div className={line.from === "staff" ? "bubble bubble-staff" : "bubble"}>
        <p className="chat-text">{line.text}</p>
        {line.reply && <Extras reply={line.reply} />}
      </div>
    </div>
  );
}

function Extras({ reply: { card, link } }: { reply: Reply }) {
  return (
    <>
      {card && (
        <div className="chat-card">
          <p className="small soft">{card.title}</p>
          <p className="number">
            <strong>{card.body}</strong>
          </p>
        </div>
      )}
      {link && <Address label={link.label} address={link.address} />}
    </>
  );
}

function Address({ label, address }: { label: string; address: string }) {
  const words = useWords();
  const path = pathOf(address, location.origin);
  if (path !== undefined) {
    return <Link href={path}>{label}</Link>;
  }
  return isSafe(address) ? (
    <a href={address} target="_blank" rel="noreferrer">
      {label} <span className="visually-hidden">({words.elsewhere})</span>
    </a>
  ) : null;
}

/** What was said here and has not arrived. Sending again is the same message again, so it arrives once. */
export function OwnLine({ outgoing, onRetry, onDrop }: { outgoing: Outgoing; onRetry: () => void; onDrop: () => void }) {
  const words = useWords();
  const failed = outgoing.state === "failed";
  return (
    <div className="said said-own">
      <div className={failed ? "bubble bubble-failed" : "bubble bubble-sending"}>
        <p className="chat-text">{outgoing.text}</p>
      </div>
      {failed ? (
        <div className="row">
          <span className="field-wrong">{words.failed}</span>
          <Button look="plain" onClick={onRetry}>
            {words.retry}
          </Button>
          <Button look="plain" onClick={onDrop}>
            {words.drop}
          </Button>
        </div>
      ) : (
        <p className="soft small">{words.sending}</p>
      )}
    </div>
  );
}
