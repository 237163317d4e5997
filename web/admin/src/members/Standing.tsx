import { useFormat } from "@laurel/ui";
import { Facts } from "../parts/index.ts";
import type { Member } from "./api.ts";
import { useWords } from "./words.ts";

/** What a member has, and how far it is to the next tier. */
export function Standing({ account }: { account: Member["account"] }) {
  const words = useWords().points;
  const format = useFormat();
  const { available, pending, lifetime, tier } = account;
  const toNext = tier.nextTier !== null && tier.pointsToNext !== null ? { name: tier.nextTier, points: tier.pointsToNext } : undefined;
  return (
    <>
      <p>
        <span className="figure-big number">{format.number(available)}</span> {words.available}
        {pending > 0 && <span className="soft small block">{words.pending(format.number(pending))}</span>}
        {available < 0 && <span className="field-wrong block">{words.owes}</span>}
      </p>
      {toNext && (
        <div className="share">
          <meter
            min={0}
            max={Math.max(1, tier.qualifyingPoints + toNext.points)}
            value={Math.max(0, tier.qualifyingPoints)}
            aria-label={words.progress}
          />
          <span className="small">{words.next(format.number(toNext.points), toNext.name)}</span>
        </div>
      )}
      <Facts
        facts={[
          [words.tier, [tier.name, words.multiplier(format.number(tier.multiplier)), tier.since ? words.since(format.day(tier.since)) : ""].filter(Boolean).join(", ")],
          [words.progress, toNext ? undefined : words.top],
          [words.lifetime, format.number(lifetime)],
        ]}
      />
    </>
  );
}
