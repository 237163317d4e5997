import { Button, useFormat } from "@laurel/ui";
import { useEffect, useState } from "react";
import { useFigures } from "../parts/index.ts";
import type { Message } from "./api.ts";
import { Teach } from "./Teach.tsx";
import { useWords } from "./words.ts";
import "./conversations.css";

const STEP = 1_000;
const LOOKS = { clear: "tag tag-good", unsure: "tag", beyond: "tag tag-bad", told: "tag" } as const;

/** What was said, all of it or as far as the replay has come; each message with how it was understood. */
export function Transcript({ talkId, messages }: { talkId: string; messages: Message[] }) {
  const words = useWords();
  const format = useFormat();
  /** How many are shown; all of them, also new ones, while nothing is replayed. */
  const [upTo, setUpTo] = useState<number>();
  const [playing, setPlaying] = useState(false);
  const shown = upTo ?? messages.length;
  useEffect(() => {
    if (!playing) {
      return;
    }
    if (shown >= messages.length) {
      setPlaying(false);
      setUpTo(undefined);
      return;
    }
    const next = setTimeout(() => setUpTo(shown + 1), STEP);
    return () => clearTimeout(next);
  }, [playing, shown, messages.length]);
  const play = () => {
    if (!playing && shown >= messages.length) {
      setUpTo(1);
    }
    setPlaying(!playing);
  };
  return (
    <div className="stack">
      {messages.length > 1 && (
        <div className="row no-print">
          <Button look="quiet" onClick={play}>
            {playing ? words.pause : words.replay}
          </Button>
          <label className="replay">
            <span className="soft small">{words.step(format.number(shown), format.number(messages.length))}</span>
            <input
              type="range"
              min={1}
              max={messages.length}
              value={shown}
              onChange={(change) => {
                setPlaying(false);
                setUpTo(Number(change.target.value));
              }}
            />
          </label>
        </div>
      )}
      <ol className="talk" aria-live={playing ? "polite" : undefined}>
        {messages.slice(0, shown).map((message) => (
          <Said key={message.id} talkId={talkId} message={message} />
        ))}
      </ol>
    </div>
  );
}

function Said({ talkId, message }: { talkId: string; message: Message }) {
  const words = useWords();
  const format = useFormat();
  const figures = useFigures();
  const { from, text, at, intent, confidence, band } = message;
  return (
    <li className={`said said-${from}`}>
      <p className="soft small">
        {words.from[from]} · {format.moment(at)}
      </p>
      <p className="said-text">{text}</p>
      {from === "speaker" && (
        <div className="row">
          {band && (
            <span className={LOOKS[band]} title={words.bands[band]}>
              {intent && confidence !== undefined ? words.understood(intent, figures.share(confidence)) : (intent ?? words.notUnderstood)}
            </span>
          )}
          <Teach talkId={talkId} message={message} />
        </div>
      )}
    </li>
  );
}
