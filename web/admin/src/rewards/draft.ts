import type { Kind, KindFields, KindName, RewardTerms } from "./api.ts";

/** A reward as its form holds it: everything that is typed is text. */
export interface RewardDraft {
  name: string;
  description: string;
  points: string;
  type: KindName;
  validDays: string;
  sku: string;
  value: string;
  currency: string;
  sweepstakesId: string;
  entries: string;
  stock: string;
  from: string;
  until: string;
  minimumTier: string;
  perMember: string;
}

const text = (value: number | null | undefined) => (value === null || value === undefined ? "" : String(value));
/** As a date and time input writes it, by this computer's clock. */
const local = (instant: string | null) => {
  if (!instant) {
    return "";
  }
  const at = new Date(instant);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

export function rewardDraft(terms?: RewardTerms): RewardDraft {
  const kind: KindFields = terms?.kind ?? {};
  return {
    name: terms?.name ?? "",
    description: terms?.description ?? "",
    points: text(terms?.points),
    type: terms?.kind.type ?? "generated-coupon",
    validDays: text(kind.validDays),
    sku: kind.sku ?? "",
    value: kind.value?.value ?? "",
    currency: kind.value?.currency ?? "USD",
    sweepstakesId: kind.sweepstakesId ?? "",
    entries: text(kind.entries),
    stock: text(terms?.stock),
    from: local(terms?.from ?? null),
    until: local(terms?.until ?? null),
    minimumTier: terms?.minimumTier ?? "",
    perMember: text(terms?.perMember),
  };
}

/** The service refuses it wherever a number is wanted; JSON would make "no limit" of what is no number. */
const REFUSED = -1;
const number = (typed: string) => (Number.isNaN(Number(typed)) ? REFUSED : Number(typed));
const orNothing = (typed: string) => (typed.trim() === "" ? null : number(typed));
const instant = (typed: string) => (typed ? new Date(typed).toISOString() : null);

/** What does not belong to the kind is not sent: the service refuses it. */
function kindOf(draft: RewardDraft): Kind {
  const { type } = draft;
  const validDays = draft.validDays.trim() === "" ? {} : { validDays: number(draft.validDays) };
  switch (type) {
    case "generated-coupon":
    case "coupon-pool":
      return { type, ...validDays };
    case "product":
      return { type, sku: draft.sku.trim() };
    case "store-credit":
      return { type, value: { value: draft.value.trim(), currency: draft.currency }, ...validDays };
    case "sweepstakes-entries":
      return { type, sweepstakesId: draft.sweepstakesId, entries: number(draft.entries) };
  }
}

export function rewardTerms(draft: RewardDraft): RewardTerms {
  return {
    name: draft.name.trim(),
    description: draft.description.trim(),
    points: number(draft.points),
    kind: kindOf(draft),
    stock: draft.type === "coupon-pool" ? null : orNothing(draft.stock),
    from: instant(draft.from),
    until: instant(draft.until),
    minimumTier: draft.minimumTier || null,
    perMember: orNothing(draft.perMember),
  };
}
