import { useFormat } from "@laurel/ui";
import type { Account } from "./api.ts";
import { useWords } from "./words.ts";

const RADIUS = 52;
const AROUND = 2 * Math.PI * RADIUS;

/** How far it is to the next tier; said in words beside the picture of it. */
export function TierRing({ tier }: { tier: Account["tier"] }) {
  const words = useWords().account;
  const format = useFormat();
  const share = tierShare(tier);
  return (
    <div className="ring">
      <svg viewBox="0 0 120 120" role="img" aria-label={words.progress(format.share(share))}>
        <circle cx="60" cy="60" r={RADIUS} className="ring-track" />
        {share > 0 && (
          <circle
            cx="60"
            cy="60"
            r={RADIUS}
            className="ring-done"
            strokeDasharray={`${share * AROUND} ${AROUND}`}
            transform="rotate(-90 60 60)"
          />
        )}
        <text x="60" y="66" textAnchor="middle" className="ring-name" aria-hidden="true">
          {tier.name}
        </text>
      </svg>
      <p className="small soft">
        {tier.nextTier === null || tier.pointsToNext === null
          ? words.top
          : words.toNext(format.number(tier.pointsToNext), tier.nextTier)}
      </p>
    </div>
  );
}

/** 0 to 1: of the points that the next tier wants, those that count already. */
export function tierShare(tier: Account["tier"]): number {
  if (tier.nextTier === null || tier.pointsToNext === null) {
    return 1;
  }
  const wanted = tier.qualifyingPoints + tier.pointsToNext;
  return wanted <= 0 ? 0 : Math.min(1, Math.max(0, tier.qualifyingPoints / wanted));
}
