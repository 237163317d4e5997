import { LanguageContext, useFormat } from "@laurel/ui";
import { useContext } from "react";
import { Card, Facts } from "../parts/index.ts";
import type { Sweepstakes } from "./api.ts";
import { useWords } from "./words.ts";
import { planTime } from "./zoned.ts";

/** What staff decided, and the rules' text. */
export function PlanFacts({ one }: { one: Sweepstakes }) {
  const words = useWords().plan;
  const format = useFormat();
  const language = useContext(LanguageContext);
  const time = (at: string) => planTime(at, one.timeZone, language);
  const { entries, eligibility } = one;
  return (
    <div className="cards cards-2">
      <Card title={words.title}>
        <Facts
          facts={[
            [words.opens, time(one.opensAt)],
            [words.closes, time(one.closesAt)],
            [words.draws, time(one.drawAt)],
            [words.zone, one.timeZone],
            [words.cap, format.number(one.weightCap)],
            [words.free, format.number(entries.freePerDay)],
            [words.points, entries.pointsCost && format.number(entries.pointsCost)],
            [words.purchase, entries.purchase && format.money(entries.purchase.perAmount)],
            [words.bonus, entries.bonus && words.yes],
            [words.age, format.number(eligibility.minimumAge)],
            [words.regions, eligibility.regions.join(", ")],
            [words.voidRegions, eligibility.voidRegions.join(", ")],
            [words.claim, format.number(one.claimDays)],
            [words.alternates, format.number(one.alternates)],
            [words.terms, one.termsHash && <span className="mono">{one.termsHash}</span>],
          ]}
        />
      </Card>
      <div className="stack">
        <Card title={words.prizes}>
          <Facts
            facts={one.prizes.map(({ name, retailValue, quantity }) => [
              `${format.number(quantity)} ×`,
              `${name}, ${format.money(retailValue)}`,
            ])}
          />
        </Card>
        <Card title={words.rules}>
          {one.rules.split(/\n{2,}/).map((paragraph, index) => (
            <p key={index}>{paragraph}</p>
          ))}
        </Card>
      </div>
    </div>
  );
}
