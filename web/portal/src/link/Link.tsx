import { Loading, Trouble, useFormat } from "@laurel/ui";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useLocation, useSearchParams } from "wouter";
import { useAskEvery } from "../notifications/Live.tsx";
import { CHANNELS, linkApi, type Channel, type Linked } from "./api.ts";
import { Confirm } from "./Confirm.tsx";
import { Join } from "./Join.tsx";
import { Unlink } from "./Unlink.tsx";
import { useWords } from "./words.ts";

/** In milliseconds, while somebody may be saying the code and no stream tells that the link was made. */
const LOOK = 2_000;

/** Which channels speak for the customer, and how to join one; also where a one-time link of Messenger leads. */
export default function Links() {
  const words = useWords();
  const token = useTokenOnce();
  const askEvery = useAskEvery(LOOK);
  const [joining, setJoining] = useState<Channel>();
  const links = useQuery({ queryKey: ["links"], queryFn: linkApi.links, refetchInterval: joining ? askEvery : false });
  if (links.isError && !links.data) {
    return <Trouble page failure={links.error} onRetry={() => void links.refetch()} />;
  }
  if (links.isPending) {
    return <Loading />;
  }
  return (
    <div className="stack-wide narrow">
      <header className="stack">
        <h1>{words.title}</h1>
        <p className="soft">{words.lead}</p>
      </header>
      {token.value && <Confirm token={token.value} onDone={token.forget} />}
      {CHANNELS.map((channel) => (
        <ChannelCard
          key={channel}
          channel={channel}
          linked={links.data.items.find((one) => one.channel === channel)}
          joining={joining === channel}
          onJoin={(on) => setJoining(on ? channel : undefined)}
        />
      ))}
      <details className="card">
        <summary>{words.how}</summary>
        <ul className="stack how">
          {words.howText.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}

function ChannelCard({
  channel,
  linked,
  joining,
  onJoin,
}: {
  channel: Channel;
  linked: Linked | undefined;
  joining: boolean;
  onJoin: (on: boolean) => void;
}) {
  const words = useWords();
  const format = useFormat();
  const name = words.names[channel];
  // What happened while the page was open is said; how it stood before is only shown.
  const [before, setBefore] = useState(linked?.linkedAt);
  const [happened, setHappened] = useState("");
  useEffect(() => {
    if (before !== linked?.linkedAt) {
      setBefore(linked?.linkedAt);
      setHappened(linked ? words.isLinked(name) : words.isUnlinked(name));
      onJoin(false);
    }
  }, [before, linked, name, words, onJoin]);
  return (
    <section className="card stack" aria-labelledby={`link-${channel}`}>
      <div className="row row-spread">
        <h2 id={`link-${channel}`}>{name}</h2>
        <span className={linked ? "tag tag-good" : "tag"}>
          {linked ? words.linked(format.moment(linked.linkedAt)) : words.notLinked}
        </span>
      </div>
      <p className="soft">{words.about[channel]}</p>
      <div role="status">{happened && <p className="notice">{happened}</p>}</div>
      {linked ? <Unlink channel={channel} /> : <Join channel={channel} open={joining} onOpen={onJoin} />}
    </section>
  );
}

/** The token of the address, which is taken out of it at once: it is good for one use and should not lie about. */
function useTokenOnce(): { value: string | undefined; forget: () => void } {
  const [search] = useSearchParams();
  const [, go] = useLocation();
  const [value, setValue] = useState(search.get("token") ?? undefined);
  const carried = search.get("token");
  useEffect(() => {
    if (carried !== null) {
      setValue(carried);
      go("/link", { replace: true });
    }
  }, [carried, go]);
  return { value, forget: () => setValue(undefined) };
}
