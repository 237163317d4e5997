import { Button, Empty, Loading, Trouble, useFormat, useSharedWords } from "@laurel/ui";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { sweepstakesApi, type Sweepstakes as One } from "./api.ts";
import { Countdown } from "./Countdown.tsx";
import { grouped, phaseOf, type Group } from "./phase.ts";
import { PhaseTag } from "./PhaseTag.tsx";
import { useWords } from "./words.ts";
import "./sweepstakes.css";

const ORDER: readonly Group[] = ["open", "deciding", "coming", "past"];

/** All that were published, for everybody: what can be entered comes first. */
export default function Sweepstakes() {
  const words = useWords();
  const shared = useSharedWords();
  const pages = useInfiniteQuery({
    queryKey: ["sweepstakes-list"],
    queryFn: ({ pageParam }) => sweepstakesApi.list(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const all = pages.data?.pages.flatMap((page) => page.items);
  const groups = all && grouped(all, Date.now());
  return (
    <div className="stack-wide">
      <div className="stack">
        <h1>{words.title}</h1>
        <p className="lead soft">{words.lead}</p>
      </div>
      {pages.isPending && <Loading lines={6} />}
      {pages.isError && (
        <section className="card">
          <Trouble failure={pages.error} onRetry={() => void pages.refetch()} />
        </section>
      )}
      {all?.length === 0 && (
        <section className="card">
          <Empty
            title={words.none}
            action={
              <Link className="button button-quiet" href="/rewards">
                {words.ways}
              </Link>
            }
          >
            {words.noneText}
          </Empty>
        </section>
      )}
      {groups &&
        all.length > 0 &&
        ORDER.filter((group) => groups[group].length > 0 || group === "open").map((group) => (
          <section key={group} className="stack" aria-labelledby={`group-${group}`}>
            <h2 id={`group-${group}`}>{words.groups[group]}</h2>
            {groups[group].length === 0 ? (
              <p className="soft">{words.noneOpen}</p>
            ) : (
              <ul className="tiles">
                {groups[group].map((one) => (
                  <Card key={one.id} one={one} />
                ))}
              </ul>
            )}
          </section>
        ))}
      {pages.hasNextPage && (
        <div>
          <Button look="quiet" busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {shared.more}
          </Button>
        </div>
      )}
    </div>
  );
}

function Card({ one }: { one: One }) {
  const words = useWords();
  const format = useFormat();
  const phase = phaseOf(one, Date.now());
  const count = format.number(one.entryCount);
  return (
    <li className="card tile">
      <p>
        <PhaseTag phase={phase} />
      </p>
      <h3 className="tile-name">
        <Link href={`/sweepstakes/${one.id}`}>{one.title}</Link>
      </h3>
      <p className="draw-prize">{one.prizes[0]?.name}</p>
      <p className="soft small">
        {words.winners(format.number(one.winners))} · {phase === "open" ? words.entriesSoFar(count) : words.entriesIn(count)}
      </p>
      {phase === "open" && (
        <Countdown to={one.closesAt}>
          {(time, isOver) => <p className="small">{isOver ? words.tag.closed : words.closesIn(time)}</p>}
        </Countdown>
      )}
      {phase === "coming" && (
        <Countdown to={one.opensAt}>
          {(time, isOver) => <p className="small">{isOver ? words.tag.open : words.opensIn(time)}</p>}
        </Countdown>
      )}
    </li>
  );
}
