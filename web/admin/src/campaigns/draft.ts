import { WEEKDAYS, type Terms, type Weekday } from "./api.ts";
import { instantOf, ownZone, wallTime } from "./zones.ts";

/** Terms as a form holds them: everything that is typed is text. */
export interface Draft {
  name: string;
  description: string;
  zone: string;
  from: string;
  until: string;
  weekdays: Weekday[];
  tiers: string[];
  segments: string[];
  processors: string[];
  regions: string;
  minimum: string;
  currency: string;
  firstPurchase: boolean;
  birthdayMonth: boolean;
  multiplier: string;
  bonusPoints: string;
  sweepstakesId: string;
  entries: string;
  timesPerMember: string;
  pointsPerMember: string;
  times: string;
  points: string;
}

export const emptyDraft = (): Draft => ({
  name: "",
  description: "",
  zone: ownZone(),
  from: "",
  until: "",
  weekdays: [],
  tiers: [],
  segments: [],
  processors: [],
  regions: "",
  minimum: "",
  currency: "USD",
  firstPurchase: false,
  birthdayMonth: false,
  multiplier: "",
  bonusPoints: "",
  sweepstakesId: "",
  entries: "",
  timesPerMember: "",
  pointsPerMember: "",
  times: "",
  points: "",
});

const text = (value: number | null | undefined) => (value === null || value === undefined ? "" : String(value));

export function draftOf({ name, description, conditions, effects, limits }: Terms): Draft {
  return {
    name,
    description,
    zone: conditions.zone,
    from: conditions.from ? wallTime(conditions.from, conditions.zone) : "",
    until: conditions.until ? wallTime(conditions.until, conditions.zone) : "",
    weekdays: conditions.weekdays,
    tiers: conditions.tiers,
    segments: conditions.segments,
    processors: conditions.processors,
    regions: conditions.regions.join(", "),
    minimum: conditions.minimumAmount?.value ?? "",
    currency: conditions.minimumAmount?.currency ?? "USD",
    firstPurchase: conditions.firstPurchase,
    birthdayMonth: conditions.birthdayMonth,
    multiplier: text(effects.multiplier),
    bonusPoints: effects.bonusPoints === 0 ? "" : text(effects.bonusPoints),
    sweepstakesId: effects.entries?.sweepstakesId ?? "",
    entries: text(effects.entries?.quantity),
    timesPerMember: text(limits.timesPerMember),
    pointsPerMember: text(limits.pointsPerMember),
    times: text(limits.times),
    points: text(limits.points),
  };
}

/** What is no number at all is sent as one that the service refuses: JSON would make "no limit" of it. */
const REFUSED = -1;

/** An empty field is no limit, and no condition. */
function number(typed: string): number | null {
  const value = Number(typed);
  return typed.trim() === "" ? null : Number.isNaN(value) ? REFUSED : value;
}

export function termsOf(draft: Draft): Terms {
  return {
    name: draft.name.trim(),
    description: draft.description.trim(),
    conditions: {
      zone: draft.zone,
      from: draft.from ? instantOf(draft.from, draft.zone) : null,
      until: draft.until ? instantOf(draft.until, draft.zone) : null,
      weekdays: WEEKDAYS.filter((day) => draft.weekdays.includes(day)),
      tiers: draft.tiers,
      segments: draft.segments,
      processors: draft.processors,
      minimumAmount: draft.minimum.trim() === "" ? null : { value: draft.minimum.trim(), currency: draft.currency },
      firstPurchase: draft.firstPurchase,
      birthdayMonth: draft.birthdayMonth,
      regions: draft.regions
        .split(/[\s,]+/)
        .filter(Boolean)
        .map((region) => region.toUpperCase()),
    },
    effects: {
      multiplier: number(draft.multiplier),
      bonusPoints: number(draft.bonusPoints) ?? 0,
      entries: draft.sweepstakesId
        ? { sweepstakesId: draft.sweepstakesId, quantity: number(draft.entries) ?? 0 }
        : null,
    },
    limits: {
      timesPerMember: number(draft.timesPerMember),
      pointsPerMember: number(draft.pointsPerMember),
      times: number(draft.times),
      points: number(draft.points),
    },
  };
}
