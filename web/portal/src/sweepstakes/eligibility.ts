import type { Eligibility } from "./api.ts";

/** Why somebody may not take part, as the service calls it. */
export type Ineligibility = "STAFF" | "UNKNOWN_BIRTH_DATE" | "UNKNOWN_REGION" | "UNDER_AGE" | "INELIGIBLE_REGION";

export interface Person {
  staff: boolean;
  birthDate: string | null;
  region: string | null;
}

/** What the service will say, told before it is asked; it alone decides. */
export function ineligibility(rule: Eligibility, person: Person, today: string): Ineligibility | undefined {
  if (person.staff) {
    return "STAFF";
  }
  if (!person.birthDate) {
    return "UNKNOWN_BIRTH_DATE";
  }
  if (!person.region) {
    return "UNKNOWN_REGION";
  }
  if (ageOn(person.birthDate, today) < rule.minimumAge) {
    return "UNDER_AGE";
  }
  return includes(rule, person.region) ? undefined : "INELIGIBLE_REGION";
}

/** In whole years; both days as 2026-11-23. Who was born on 29 February is older from 1 March on. */
export function ageOn(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** The day that it is now where the sweepstakes counts its days. */
export function todayIn(timeZone: string, now: Date): string {
  const parts = new Intl.DateTimeFormat("en", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).formatToParts(now);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}

function includes(rule: Eligibility, region: string): boolean {
  const covers = (area: string) => region === area || region.startsWith(`${area}-`);
  return rule.regions.some(covers) && !rule.voidRegions.some(covers);
}

/** Countries by their names; a part of one by the country's and its own letters. */
export function placeName(code: string, language: string): string {
  const [country = "", part] = code.split("-");
  const name = new Intl.DisplayNames(language, { type: "region" }).of(country) ?? country;
  return part ? `${name} (${part})` : name;
}
