import { Button, Loading, Trouble, useFormat } from "@laurel/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState, type FormEvent } from "react";
import { MemberName } from "../members/MemberName.tsx";
import { Card, Facts, Head, Refused, useToast } from "../parts/index.ts";
import { conversationsApi, type Talk, type WholeTalk } from "./api.ts";
import { StateTag } from "./StateTag.tsx";
import { Transcript } from "./Transcript.tsx";
import { useWords } from "./words.ts";

/** While somebody talks with the customer every answer is awaited; otherwise it is enough to notice it. */
const EVERY_WHILE_TALKING = 2_000;
const EVERY = 10_000;

/** One conversation: what was said, how it was understood, and the word for whoever takes it. */
export default function Conversation({ params }: { params: Record<string, string> }) {
  const id = decodeURIComponent(params.id ?? "");
  const words = useWords();
  const talk = useQuery({
    queryKey: ["conversation", id],
    queryFn: () => conversationsApi.one(id),
    refetchInterval: ({ state }) => (state.data?.conversation.state === "dialogue" ? EVERY : EVERY_WHILE_TALKING),
  });
  if (talk.isPending) {
    return <Loading />;
  }
  if (!talk.data) {
    return <Trouble page failure={talk.error} onRetry={() => void talk.refetch()} />;
  }
  const { conversation, messages } = talk.data;
  return (
    <div className="stack-wide">
      <Head title={words.talk}>
        <Word talk={conversation} onReload={() => void talk.refetch()} />
      </Head>
      <div className="cards cards-wide">
        <Card title={words.transcript}>
          <Transcript talkId={id} messages={messages} />
          <Reply id={id} />
        </Card>
        <Card title={words.speaker}>
          <About talk={conversation} />
        </Card>
      </div>
    </div>
  );
}

function About({ talk }: { talk: Talk }) {
  const words = useWords();
  const format = useFormat();
  return (
    <Facts
      facts={[
        [words.state, <StateTag key="state" state={talk.state} />],
        [words.since, format.moment(talk.since)],
        [words.channel, words.channels[talk.channel] ?? talk.channel],
        [words.language, talk.language],
        [words.takenBy, talk.takenBy && <MemberName key="taken" id={talk.takenBy} />],
        [
          words.customer,
          talk.customers.length > 0
            ? talk.customers.map((id) => <MemberName key={id} id={id} />)
            : words.unknown,
        ],
      ]}
    />
  );
}

function useAct(id: string, act: () => Promise<WholeTalk>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (whole) => {
      queries.setQueryData(["conversation", id], whole);
      void queries.invalidateQueries({ queryKey: ["conversations"] });
    },
  });
}

/** Taking the word and giving it back. */
function Word({ talk, onReload }: { talk: Talk; onReload: () => void }) {
  const words = useWords();
  const take = useAct(talk.id, () => conversationsApi.take(talk.id));
  const back = useAct(talk.id, () => conversationsApi.handBack(talk.id));
  const failure = take.error ?? back.error;
  return (
    <>
      {talk.state === "taken" ? (
        <Button look="quiet" busy={back.isPending} onClick={() => back.mutate()}>
          {words.handBack}
        </Button>
      ) : (
        <Button busy={take.isPending} onClick={() => take.mutate()}>
          {words.take}
        </Button>
      )}
      {failure && <Refused failure={failure} onReload={onReload} />}
    </>
  );
}

function Reply({ id }: { id: string }) {
  const words = useWords();
  const toast = useToast();
  const [text, setText] = useState("");
  // One key for what was written, however often the button is pressed or the network fails.
  const key = useRef(crypto.randomUUID());
  const reply = useAct(id, () => conversationsApi.reply(id, text.trim(), key.current));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() && !reply.isPending) {
      reply.mutate(undefined, {
        onSuccess: () => {
          key.current = crypto.randomUUID();
          setText("");
          toast(words.sent);
        },
      });
    }
  };
  return (
    <form className="stack no-print" onSubmit={submit}>
      <div className="field">
        <label htmlFor="reply">{words.reply}</label>
        <span id="reply-hint" className="soft small">
          {words.replyHint}
        </span>
        <textarea
          id="reply"
          className="input"
          rows={3}
          maxLength={2000}
          aria-describedby="reply-hint"
          value={text}
          onChange={(change) => {
            key.current = crypto.randomUUID();
            setText(change.target.value);
          }}
        />
      </div>
      <div>
        <Button type="submit" busy={reply.isPending || !text.trim()}>
          {words.send}
        </Button>
      </div>
      {reply.isError && <Refused failure={reply.error} />}
    </form>
  );
}
