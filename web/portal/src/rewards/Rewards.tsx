import { Button, Empty, Loading, Skeleton, Trouble, useFormat } from "@laurel/ui";
import { useQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "wouter";
import { useWords as useFriendsWords } from "../friends/words.ts";
import { rewardsApi, type Recommendations } from "./api.ts";
import { RewardCard } from "./RewardCard.tsx";
import { useWords } from "./words.ts";
import "./rewards.css";

type Because = Recommendations["rewards"][number]["because"][number];

/** What there is for points, and how far it is to each. */
export default function Rewards() {
  const words = useWords();
  const friends = useFriendsWords();
  const format = useFormat();
  const catalogue = useQuery({ queryKey: ["rewards"], queryFn: rewardsApi.catalogue });
  return (
    <div className="stack-wide">
      <div className="stack">
        <h1>{words.title}</h1>
        <div className="row row-spread">
          <p className="lead">{catalogue.isSuccess && words.have(format.number(catalogue.data.available))}</p>
          <div className="row">
            <Link className="button button-quiet" href="/redemptions">
              {words.mine}
            </Link>
            <Link className="button button-quiet" href="/send">
              {friends.send.title}
            </Link>
            <Link className="button button-quiet" href="/invite">
              {friends.invite.title}
            </Link>
          </div>
        </div>
      </div>
      <Recommended />
      {catalogue.isPending ? (
        <Loading lines={6} />
      ) : catalogue.isError && !catalogue.data ? (
        <section className="card">
          <Trouble failure={catalogue.error} onRetry={() => void catalogue.refetch()} />
        </section>
      ) : (
        <Shelf catalogue={catalogue.data!} />
      )}
    </div>
  );
}

function Shelf({ catalogue }: { catalogue: Awaited<ReturnType<typeof rewardsApi.catalogue>> }) {
  const words = useWords();
  const [search, setSearch] = useSearchParams();
  const onlyPossible = search.get("show") === "possible";
  if (catalogue.items.length === 0) {
    return (
      <section className="card">
        <Empty
          title={words.noneTitle}
          action={
            <Link className="button button-quiet" href="/pay">
              {words.earnMore}
            </Link>
          }
        >
          {words.noneText}
        </Empty>
      </section>
    );
  }
  const shown = onlyPossible ? catalogue.items.filter((reward) => reward.redeemable) : catalogue.items;
  return (
    <section className="stack" aria-label={words.title}>
      <div className="row" role="group" aria-label={words.show}>
        <Button look={onlyPossible ? "quiet" : "main"} aria-pressed={!onlyPossible} onClick={() => setSearch({})}>
          {words.everything}
        </Button>
        <Button
          look={onlyPossible ? "main" : "quiet"}
          aria-pressed={onlyPossible}
          onClick={() => setSearch({ show: "possible" })}
        >
          {words.possible}
        </Button>
      </div>
      {shown.length === 0 ? (
        <div className="card">
          <Empty
            title={words.noMatch}
            action={
              <Link className="button button-quiet" href="/pay">
                {words.earnMore}
              </Link>
            }
          >
            {words.noMatchText}
          </Empty>
        </div>
      ) : (
        <ul className="tiles">
          {shown.map((reward) => (
            <RewardCard key={reward.id} reward={reward} catalogue={catalogue} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Reasons({ because, otherwise }: { because: Because[]; otherwise: string[] }) {
  const words = useWords();
  const format = useFormat();
  const known = because.filter(({ code }) => code in words.because);
  return known.length > 0 ? (
    <ul className="soft small">
      {known.map(({ code, values }) => (
        <li key={code}>
          {words.because[code as keyof typeof words.because]((name) => values[name] ?? 0, format.number)}
        </li>
      ))}
    </ul>
  ) : (
    <ul className="soft small" lang="en">
      {otherwise.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}

/** What suits the member next, and why; nothing of it before there are any. */
function Recommended() {
  const words = useWords();
  const format = useFormat();
  const chosen = useQuery({ queryKey: ["recommendations"], queryFn: rewardsApi.recommendations, staleTime: 300_000 });
  if (chosen.isError && !chosen.data) {
    return (
      <section className="card stack">
        <h2>{words.chosen}</h2>
        <Trouble failure={chosen.error} onRetry={() => void chosen.refetch()} />
      </section>
    );
  }
  if (!chosen.data) {
    return (
      <section className="card">
        <Skeleton lines={2} />
      </section>
    );
  }
  if (chosen.data.rewards.length === 0) {
    return null;
  }
  return (
    <section className="card stack chosen">
      <h2>{words.chosen}</h2>
      <ul className="list">
        {chosen.data.rewards.map((one) => (
          <li key={one.reward} className="entry">
            <div>
              <p>
                <Link href={`/rewards/${one.reward}`}>{one.name}</Link>
              </p>
              <Reasons because={one.because} otherwise={one.reasons} />
            </div>
            <p className="points number">{words.price(format.number(one.points))}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
