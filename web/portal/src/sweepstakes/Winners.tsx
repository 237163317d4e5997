import { Skeleton, Trouble, useFormat, useSession } from "@laurel/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { sweepstakesApi, type Sweepstakes, type Winner } from "./api.ts";
import { ClaimPrize } from "./ClaimPrize.tsx";
import { useMine } from "./useMine.ts";
import { useWords } from "./words.ts";

/** Who won, by name only if he agreed to that; the winner himself claims here. */
export function Winners({ one }: { one: Sweepstakes }) {
  const all = useWords();
  const words = all.won;
  const signedIn = useSession().data?.signedIn ?? false;
  const winners = useQuery({
    queryKey: ["sweepstakes-winners", one.id, one.announcedAt ?? ""],
    queryFn: () => sweepstakesApi.winners(one.id),
  });
  const mine = useMine(one, signedIn);
  const own = new Set(mine.data?.items.map((entry) => entry.entryId));
  const won = winners.data?.items.find((winner) => own.has(winner.entryId));
  return (
    <>
      {won && <ClaimPrize id={one.id} won={won} />}
      <section className="card stack">
        <h2>{words.title}</h2>
        {winners.isPending ? (
          <Skeleton lines={3} />
        ) : !winners.data ? (
          <Trouble failure={winners.error} onRetry={() => void winners.refetch()} />
        ) : winners.data.items.length === 0 ? (
          <p className="soft">{one.announcedAt ? words.nobody : words.none}</p>
        ) : (
          <ol className="list">
            {winners.data.items.map((winner) => (
              <Row key={winner.rank} winner={winner} isOwn={own.has(winner.entryId)} />
            ))}
          </ol>
        )}
        {one.drawnAt && (
          <div>
            <Link className="button button-quiet" href={`/sweepstakes/${one.id}/verify`}>
              {all.verify}
            </Link>
          </div>
        )}
      </section>
    </>
  );
}

function Row({ winner, isOwn }: { winner: Winner; isOwn: boolean }) {
  const words = useWords().won;
  const format = useFormat();
  return (
    <li className="entry">
      <div>
        <p>
          <strong>{winner.name}</strong> {isOwn && <span className="tag tag-good">{words.you}</span>}
        </p>
        <p className="soft small">
          {winner.prize} · {winner.claimedAt ? words.claimed(format.moment(winner.claimedAt)) : words.open}
        </p>
      </div>
    </li>
  );
}
