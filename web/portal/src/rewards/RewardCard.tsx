import { useFormat } from "@laurel/ui";
import { Link } from "wouter";
import type { Catalogue, Reward } from "./api.ts";
import { KindIcon } from "./KindIcon.tsx";
import { missingPoints, share, tell } from "./obstacle.ts";
import { useWords } from "./words.ts";

/** One reward on the shelf: what it is, what it costs, what is in the way. */
export function RewardCard({ reward, catalogue }: { reward: Reward; catalogue: Catalogue }) {
  const words = useWords();
  const format = useFormat();
  const first = reward.obstacles[0];
  const onlyPoints = first?.reason === "insufficient-points";
  return (
    <li className="card tile reward">
      <p className="reward-kind soft small">
        <KindIcon type={reward.kind.type} /> {words.kind[reward.kind.type]}
      </p>
      <h2 className="tile-name">
        <Link href={`/rewards/${reward.id}`}>{reward.name}</Link>
      </h2>
      <p className="reward-price number">{words.price(format.number(reward.points))}</p>
      <p className="row small">
        {reward.left !== null && reward.left > 0 && <span className="tag">{words.left(format.number(reward.left))}</span>}
        {reward.minimumTier && <span className="tag">{words.fromTier(reward.minimumTier)}</span>}
      </p>
      <div className="reward-state">
        {onlyPoints && missingPoints(reward, catalogue.available) > 0 && (
          <div className="bar" aria-hidden="true">
            <div style={{ width: `${share(reward, catalogue.available) * 100}%` }} />
          </div>
        )}
        <p className={first ? "soft small" : "small reward-yes"}>
          {first ? tell(first.reason, reward, catalogue, words, format) : words.youCan}
        </p>
      </div>
    </li>
  );
}
