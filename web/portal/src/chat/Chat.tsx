import { LanguageContext, Loading, Trouble } from "@laurel/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useContext, useEffect, useRef, useState } from "react";
import { useAskEvery } from "../notifications/Live.tsx";
import { chatApi, type Saying, type Transcript } from "./api.ts";
import { Compose } from "./Compose.tsx";
import { OwnLine, SaidLine } from "./Lines.tsx";
import { answered, offered, onTheirWay, type Outgoing } from "./transcript.ts";
import { useWords } from "./words.ts";

/** In milliseconds, for a person's answer while no stream tells of it. */
const LOOK_FOR_ANSWERS = 4_000;
const KEY = ["chat"];
const NOTHING: Transcript = { items: [], withPerson: false };

/** A conversation with the dialogue, or with whoever of the staff has taken it over. */
export default function Chat() {
  const words = useWords();
  const language = useContext(LanguageContext);
  const queries = useQueryClient();
  const [outgoing, setOutgoing] = useState<Outgoing[]>([]);
  const askEvery = useAskEvery(LOOK_FOR_ANSWERS);
  const transcript = useQuery({
    queryKey: KEY,
    queryFn: () => chatApi.transcript(language),
    refetchInterval: (query) => (query.state.data?.withPerson ? askEvery : false),
  });
  const send = useMutation({
    scope: { id: "chat" }, // one after the other, in the order in which they were said
    mutationFn: (saying: Saying) => chatApi.say(saying, language),
    onSuccess: async (answer, saying) => {
      // A look that is under way was begun before this was said, and would hide it.
      await queries.cancelQueries({ queryKey: KEY });
      queries.setQueryData<Transcript>(KEY, (before) =>
        answered(before ?? NOTHING, saying, answer, new Date().toISOString()),
      );
      setOutgoing((all) => all.filter((one) => one.id !== saying.id));
    },
    onError: (_, saying) =>
      setOutgoing((all) => all.map((one) => (one.id === saying.id ? { ...one, state: "failed" } : one))),
  });
  if (transcript.isPending) {
    return <Loading lines={6} />;
  }
  if (transcript.isError && !transcript.data) {
    return <Trouble page failure={transcript.error} onRetry={() => void transcript.refetch()} />;
  }
  const known = transcript.data ?? NOTHING;
  const waiting = onTheirWay(outgoing, known);
  const say = (saying: Saying) => {
    setOutgoing((all) => [...all.filter((one) => one.id !== saying.id), { ...saying, state: "sending" }]);
    send.mutate(saying);
  };
  const sayAnew = (text: string, command?: string) =>
    say({ id: crypto.randomUUID(), text, ...(command === undefined ? {} : { command }) });
  const isTyping = waiting.some((one) => one.state === "sending") && !known.withPerson;
  return (
    <section className="chat card narrow">
      <header className="stack chat-head">
        <h1>{words.title}</h1>
        <p className="soft small">{words.lead}</p>
      </header>
      <Log transcript={known} waiting={waiting} isTyping={isTyping} onSay={sayAnew} onRetry={say} onDrop={(id) => setOutgoing((all) => all.filter((one) => one.id !== id))} />
      <div role="status">{known.withPerson && <p className="notice small">{words.withPerson}</p>}</div>
      <Options transcript={known} busy={waiting.some((one) => one.state === "sending")} onSay={sayAnew} />
      <Compose onSay={sayAnew} />
    </section>
  );
}

function Log({
  transcript,
  waiting,
  isTyping,
  onSay,
  onRetry,
  onDrop,
}: {
  transcript: Transcript;
  waiting: Outgoing[];
  isTyping: boolean;
  onSay: (text: string) => void;
  onRetry: (saying: Saying) => void;
  onDrop: (id: string) => void;
}) {
  const words = useWords();
  const room = useRef<HTMLDivElement>(null);
  const shown = transcript.items.length + waiting.length;
  useEffect(() => {
    const element = room.current!;
    const toTheEnd = () => {
      element.scrollTop = element.scrollHeight;
    };
    toTheEnd();
    // What comes up below makes the room smaller, and must not hide what was said last.
    const resized = new ResizeObserver(toTheEnd);
    resized.observe(element);
    return () => resized.disconnect();
  }, [shown, isTyping]);
  return (
    <div ref={room} className="chat-room" tabIndex={0} role="log" aria-label={words.log}>
      {shown === 0 && (
        <div className="stack">
          <h2>{words.empty}</h2>
          <p className="soft">{words.emptyText}</p>
          <ul className="row">
            {words.starters.map((text) => (
              <li key={text}>
                <button type="button" className="button button-quiet" onClick={() => onSay(text)}>
                  {text}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {transcript.items.map((line) => (
        <SaidLine key={line.id} line={line} />
      ))}
      {waiting.map((one) => (
        <OwnLine key={one.id} outgoing={one} onRetry={() => onRetry(one)} onDrop={() => onDrop(one.id)} />
      ))}
      {isTyping && <p className="soft small chat-typing">{words.typing}</p>}
    </div>
  );
}

/** What may be pressed instead of writing. */
function Options({
  transcript,
  busy,
  onSay,
}: {
  transcript: Transcript;
  busy: boolean;
  onSay: (text: string, command: string) => void;
}) {
  const words = useWords();
  const options = busy ? [] : offered(transcript);
  if (options.length === 0) {
    return null;
  }
  return (
    <ul className="row chat-options" aria-label={words.choices}>
      {options.map(({ label, command }) => (
        <li key={command}>
          <button type="button" className="button button-quiet" onClick={() => onSay(label, command)}>
            {label}
          </button>
        </li>
      ))}
    </ul>
  );
}
