import type { Format, Language } from "@laurel/ui";
import { WEEKDAYS, type Terms, type Weekday } from "./api.ts";
import type { CampaignWords } from "./words.ts";

/** What staff would say: what it gives, to which purchases, and at most how much. */
export interface Sentence {
  gives: string;
  when: string;
  most: string;
}

type Said = CampaignWords["sentence"];

export function weekday(day: Weekday, language: Language, style: "long" | "short" = "long"): string {
  const monday = Date.UTC(2024, 0, 1);
  return new Intl.DateTimeFormat(language, { weekday: style, timeZone: "UTC" }).format(
    monday + WEEKDAYS.indexOf(day) * 86_400_000,
  );
}

export function sentence(terms: Terms, said: Said, format: Format, language: Language): Sentence {
  const { conditions, effects, limits } = terms;
  const list = (names: string[]) => new Intl.ListFormat(language, { type: "conjunction" }).format(names);
  const one = <T>(value: T | null | undefined, say: (value: T) => string) =>
    value === null || value === undefined ? [] : [say(value)];
  const some = (names: string[], say: (names: string) => string) => (names.length === 0 ? [] : [say(list(names))]);
  const at = (instant: string) =>
    new Intl.DateTimeFormat(language, {
      dateStyle: "medium",
      timeStyle: "short",
      timeZone: conditions.zone,
    }).format(new Date(instant));

  const gives = [
    ...one(effects.multiplier, (by) => said.times(format.number(by))),
    ...one(effects.bonusPoints || null, (points) => said.bonus(format.number(points))),
    ...one(effects.entries, (entries) => said.entries(format.number(entries.quantity))),
  ];
  const when = [
    ...some(
      conditions.weekdays.map((day) => weekday(day, language)),
      said.on,
    ),
    ...one(conditions.from, (from) => said.from(at(from))),
    ...one(conditions.until, (until) => said.until(at(until))),
    ...some(conditions.tiers, said.tiers),
    ...some(conditions.segments, said.segments),
    ...some(conditions.regions, said.regions),
    ...one(conditions.minimumAmount, (amount) => said.minimum(`${amount.value} ${amount.currency}`)),
    ...some(conditions.processors, said.processors),
    ...(conditions.firstPurchase ? [said.first] : []),
    ...(conditions.birthdayMonth ? [said.birthday] : []),
  ];
  const most = [
    ...one(limits.timesPerMember, (count) => said.timesPerMember(format.number(count))),
    ...one(limits.pointsPerMember, (points) => said.pointsPerMember(format.number(points))),
    ...one(limits.times, (count) => said.allTimes(format.number(count))),
    ...one(limits.points, (points) => said.allPoints(format.number(points))),
  ];
  return {
    gives: gives.length === 0 ? said.nothing : list(gives),
    when: when.length === 0 ? said.always : when.join(", "),
    most: most.length === 0 ? "" : said.most(list(most)),
  };
}
