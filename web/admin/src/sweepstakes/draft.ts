import type { Plan, Sweepstakes } from "./api.ts";
import { instantOf, isZone, wallTime } from "./zoned.ts";

/** A plan as it is typed: times as the plan's time zone shows them, everything else as text. */
export interface Draft {
  title: string;
  description: string;
  rules: string;
  timeZone: string;
  opensAt: string;
  closesAt: string;
  drawAt: string;
  prizes: Array<{ name: string; value: string; currency: string; quantity: string }>;
  alternates: string;
  weightCap: string;
  freePerDay: string;
  pointsCost: string;
  purchaseValue: string;
  purchaseCurrency: string;
  bonus: boolean;
  minimumAge: string;
  regions: string;
  voidRegions: string;
  claimDays: string;
  after: string;
}

/** What is wrong with a field; the field is named as the API names it. */
export type Mistake =
  | "missing"
  | "notWhole"
  | "notAmount"
  | "notZone"
  | "notTime"
  | "closesBeforeOpening"
  | "closesInPast"
  | "drawsBeforeClosing"
  | "tooManyPlaces"
  | "belowCap"
  | "notRegion"
  | "shortRules";
export type Mistakes = Record<string, Mistake>;

const DAY = 86_400_000;
const MOST_PLACES = 1_000;
const SHORTEST_RULES = 20;
const REGION = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/;
const AMOUNT = /^(?!0+(\.0+)?$)\d{1,12}(\.\d{1,4})?$/;

export function emptyDraft(now: number, timeZone: string): Draft {
  const at = (days: number) => wallTime(Math.floor((now + days * DAY) / 3_600_000) * 3_600_000, timeZone);
  return {
    title: "",
    description: "",
    rules: "",
    timeZone,
    opensAt: at(1),
    closesAt: at(8),
    drawAt: at(9),
    prizes: [{ name: "", value: "", currency: "USD", quantity: "1" }],
    alternates: "3",
    weightCap: "25",
    freePerDay: "5",
    pointsCost: "",
    purchaseValue: "",
    purchaseCurrency: "USD",
    bonus: false,
    minimumAge: "18",
    regions: "US",
    voidRegions: "",
    claimDays: "14",
    after: "",
  };
}

export function draftOf(one: Sweepstakes): Draft {
  const { timeZone, entries, eligibility } = one;
  return {
    title: one.title,
    description: one.description,
    rules: one.rules,
    timeZone,
    opensAt: wallTime(one.opensAt, timeZone),
    closesAt: wallTime(one.closesAt, timeZone),
    drawAt: wallTime(one.drawAt, timeZone),
    prizes: one.prizes.map(({ name, retailValue, quantity }) => ({ name, ...retailValue, quantity: String(quantity) })),
    alternates: String(one.alternates),
    weightCap: String(one.weightCap),
    freePerDay: String(entries.freePerDay),
    pointsCost: entries.pointsCost === undefined ? "" : String(entries.pointsCost),
    purchaseValue: entries.purchase?.perAmount.value ?? "",
    purchaseCurrency: entries.purchase?.perAmount.currency ?? "USD",
    bonus: entries.bonus,
    minimumAge: String(eligibility.minimumAge),
    regions: eligibility.regions.join(", "),
    voidRegions: eligibility.voidRegions.join(", "),
    claimDays: String(one.claimDays),
    after: one.after ?? "",
  };
}

export function regionsOf(text: string): string[] {
  return text
    .split(/[\s,;]+/)
    .filter((region) => region !== "")
    .map((region) => region.toUpperCase());
}

/** How far the free way alone leads: what one person can enter from opening to closing. Nothing while it cannot be said. */
export function freeReach(draft: Draft): number | undefined {
  const [opens, closes] = [draft.opensAt, draft.closesAt].map((at) => timeOf(at, draft.timeZone));
  const perDay = whole(draft.freePerDay);
  if (opens === undefined || closes === undefined || perDay === undefined) {
    return undefined;
  }
  return Math.max(1, Math.floor((closes - opens) / DAY)) * perDay;
}

/** What is wrong as far as it can be seen here; the service looks again, and has the last word. */
export function mistakesOf(draft: Draft, now: number): Mistakes {
  const mistakes: Mistakes = {};
  const wrong = (field: string, mistake: Mistake) => {
    mistakes[field] ??= mistake;
  };
  const wholeFrom = (field: string, text: string, least: number) => {
    const number = whole(text);
    if (number === undefined || number < least) {
      wrong(field, "notWhole");
    }
    return number ?? 0;
  };
  if (draft.title.trim() === "") {
    wrong("title", "missing");
  }
  if (draft.rules.trim().length < SHORTEST_RULES) {
    wrong("rules", "shortRules");
  }
  times(draft, now, wrong);
  let places = wholeFrom("alternates", draft.alternates, 0);
  draft.prizes.forEach((prize, index) => {
    if (prize.name.trim() === "") {
      wrong(`prizes[${index}].name`, "missing");
    }
    if (!AMOUNT.test(prize.value)) {
      wrong(`prizes[${index}].retailValue`, "notAmount");
    }
    places += wholeFrom(`prizes[${index}].quantity`, prize.quantity, 1);
  });
  if (places > MOST_PLACES) {
    wrong("alternates", "tooManyPlaces");
  }
  const cap = wholeFrom("weightCap", draft.weightCap, 1);
  wholeFrom("entries.freePerDay", draft.freePerDay, 1);
  if ((freeReach(draft) ?? cap) < cap) {
    wrong("entries.freePerDay", "belowCap");
  }
  if (draft.pointsCost !== "") {
    wholeFrom("entries.pointsCost", draft.pointsCost, 1);
  }
  if (draft.purchaseValue !== "" && !AMOUNT.test(draft.purchaseValue)) {
    wrong("entries.purchase.perAmount", "notAmount");
  }
  wholeFrom("eligibility.minimumAge", draft.minimumAge, 13);
  wholeFrom("claimDays", draft.claimDays, 1);
  if (regionsOf(draft.regions).length === 0) {
    wrong("eligibility.regions", "missing");
  }
  for (const name of ["regions", "voidRegions"] as const) {
    if (!regionsOf(draft[name]).every((region) => REGION.test(region))) {
      wrong(`eligibility.${name}`, "notRegion");
    }
  }
  return mistakes;
}

function times(draft: Draft, now: number, wrong: (field: string, mistake: Mistake) => void): void {
  if (!isZone(draft.timeZone)) {
    wrong("timeZone", "notZone");
    return;
  }
  for (const field of ["opensAt", "closesAt", "drawAt"] as const) {
    if (timeOf(draft[field], draft.timeZone) === undefined) {
      wrong(field, "notTime");
    }
  }
  const [opens = 0, closes = 0, draws = 0] = [draft.opensAt, draft.closesAt, draft.drawAt].map((at) => timeOf(at, draft.timeZone));
  if (closes <= opens) {
    wrong("closesAt", "closesBeforeOpening");
  }
  if (closes <= now) {
    wrong("closesAt", "closesInPast");
  }
  if (draws <= closes) {
    wrong("drawAt", "drawsBeforeClosing");
  }
}

function timeOf(wall: string, zone: string): number | undefined {
  const instant = isZone(zone) ? instantOf(wall, zone) : undefined;
  return instant === undefined ? undefined : Date.parse(instant);
}

function whole(text: string): number | undefined {
  return /^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined;
}

/** The plan that is sent, of a draft without mistakes. */
export function planOf(draft: Draft): Plan {
  const at = (wall: string) => instantOf(wall, draft.timeZone)!;
  return {
    title: draft.title.trim(),
    description: draft.description.trim(),
    rules: draft.rules,
    timeZone: draft.timeZone,
    opensAt: at(draft.opensAt),
    closesAt: at(draft.closesAt),
    drawAt: at(draft.drawAt),
    prizes: draft.prizes.map(({ name, value, currency, quantity }) => ({
      name: name.trim(),
      retailValue: { value, currency },
      quantity: Number(quantity),
    })),
    alternates: Number(draft.alternates),
    weightCap: Number(draft.weightCap),
    entries: {
      freePerDay: Number(draft.freePerDay),
      ...(draft.pointsCost === "" ? {} : { pointsCost: Number(draft.pointsCost) }),
      ...(draft.purchaseValue === "" ? {} : { purchase: { perAmount: { value: draft.purchaseValue, currency: draft.purchaseCurrency } } }),
      bonus: draft.bonus,
    },
    eligibility: {
      minimumAge: Number(draft.minimumAge),
      regions: regionsOf(draft.regions),
      voidRegions: regionsOf(draft.voidRegions),
    },
    claimDays: Number(draft.claimDays),
    ...(draft.after === "" ? {} : { after: draft.after }),
  };
}
