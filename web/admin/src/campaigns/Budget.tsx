import { useFormat } from "@laurel/ui";
import type { Campaign } from "./api.ts";
import { useWords } from "./words.ts";

/** How much of what it may give in all has been given. */
export function Budget({ campaign, brief = false }: { campaign: Campaign; brief?: boolean }) {
  const words = useWords();
  const { points, times } = campaign.terms.limits;
  if (points === null && times === null) {
    return brief ? <span className="soft">–</span> : <p className="soft small">{words.noBudget}</p>;
  }
  return (
    <div className="stack-tight">
      {points !== null && <Share used={campaign.given.points} most={points} unit={words.points} />}
      {times !== null && <Share used={campaign.given.times} most={times} unit={words.times} />}
    </div>
  );
}

function Share({ used, most, unit }: { used: number; most: number; unit: string }) {
  const words = useWords();
  const format = useFormat();
  const text = `${words.of(format.number(used), format.number(most))} ${unit}`;
  return (
    <div className="share">
      <meter min={0} max={most} high={most * 0.9} value={Math.min(used, most)} aria-label={text} />
      <span className="small number">{text}</span>
    </div>
  );
}
