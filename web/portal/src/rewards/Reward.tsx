import { Button, Empty, Loading, Trouble, useFormat } from "@laurel/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { rewardsApi, type Catalogue, type Reward as OneReward } from "./api.ts";
import { KindIcon } from "./KindIcon.tsx";
import { tell } from "./obstacle.ts";
import { Redeem } from "./Redeem.tsx";
import { useWords } from "./words.ts";
import { Worth } from "./Worth.tsx";
import "./rewards.css";

/** One reward, and the way to have it. The catalogue is asked, since it tells what stands in the way, too. */
export default function Reward({ params }: { params: Record<string, string> }) {
  const words = useWords();
  const catalogue = useQuery({ queryKey: ["rewards"], queryFn: rewardsApi.catalogue });
  if (catalogue.isPending) {
    return <Loading />;
  }
  if (catalogue.isError && !catalogue.data) {
    return <Trouble page failure={catalogue.error} onRetry={() => void catalogue.refetch()} />;
  }
  const reward = catalogue.data!.items.find((one) => one.id === params.id);
  if (!reward) {
    return (
      <section className="card narrow">
        <Empty
          page
          title={words.gone}
          action={
            <Link className="button" href="/rewards">
              {words.allRewards}
            </Link>
          }
        >
          {words.goneText}
        </Empty>
      </section>
    );
  }
  return <Offer reward={reward} catalogue={catalogue.data!} />;
}

function Offer({ reward, catalogue }: { reward: OneReward; catalogue: Catalogue }) {
  const words = useWords();
  const format = useFormat();
  const [deciding, setDeciding] = useState(false);
  return (
    <article className="card narrow stack">
      <p className="reward-kind soft small">
        <KindIcon type={reward.kind.type} /> {words.kind[reward.kind.type]}
      </p>
      <h1>{reward.name}</h1>
      <p className="reward-cost number">{words.price(format.number(reward.points))}</p>
      {reward.description && <p className="told">{reward.description}</p>}
      <Worth kind={reward.kind} />
      <ul className="row small">
        {reward.left !== null && reward.left > 0 && <li className="tag">{words.left(format.number(reward.left))}</li>}
        {reward.minimumTier && <li className="tag">{words.fromTier(reward.minimumTier)}</li>}
        {reward.perMember !== null && (
          <li className="tag">
            {reward.perMember === 1 ? words.oneEach : words.perMember(format.number(reward.perMember))}
          </li>
        )}
        {reward.until && <li className="tag">{words.until(format.moment(reward.until))}</li>}
      </ul>
      {reward.redeemable ? (
        <p className="soft">{words.have(format.number(catalogue.available))}</p>
      ) : (
        <ul className="notice stack">
          {reward.obstacles.map(({ reason }) => (
            <li key={reason}>{tell(reason, reward, catalogue, words, format)}</li>
          ))}
        </ul>
      )}
      <div className="row">
        {reward.redeemable && <Button onClick={() => setDeciding(true)}>{words.redeem}</Button>}
        {!reward.redeemable && reward.obstacles[0]?.reason === "insufficient-points" && (
          <Link className="button" href="/pay">
            {words.earnMore}
          </Link>
        )}
        <Link className="button button-quiet" href="/rewards">
          {words.allRewards}
        </Link>
      </div>
      {deciding && <Redeem reward={reward} available={catalogue.available} onClose={() => setDeciding(false)} />}
    </article>
  );
}
