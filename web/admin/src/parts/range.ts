/** Some days, and as many before them. Days are UTC and written 2026-11-23; first and last both count. */
export interface Range {
  from: string;
  to: string;
  days: number;
  before: { from: string; to: string };
}

export const USUAL_DAYS = [7, 30, 90] as const;
export const DEFAULT_DAYS = "30";

const DAY = 86_400_000;
const WRITTEN = /^\d{4}-\d{2}-\d{2}$/;

export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}

export function plusDays(day: string, days: number): string {
  return dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY));
}

/** What the address says: `days=7`, or `days=own` with from and to; undefined when these are no time. */
export function rangeOf(days: string, from: string, to: string, now: Date): Range | undefined {
  const today = dayOf(now);
  if (days === "own") {
    const last = WRITTEN.test(to) && to < today ? to : today;
    const first = WRITTEN.test(from) ? from : last;
    return first > last ? undefined : between(first, last);
  }
  const count = [1, ...USUAL_DAYS].find((usual) => String(usual) === days) ?? Number(DEFAULT_DAYS);
  return between(plusDays(today, 1 - count), today);
}

function between(from: string, to: string): Range {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1;
  return { from, to, days, before: { from: plusDays(from, -days), to: plusDays(from, -1) } };
}

/** Every day of it, so that a day on which nothing happened is drawn as nothing. */
export function daysOf({ from, days }: Pick<Range, "from" | "days">): string[] {
  return Array.from({ length: days }, (_, day) => plusDays(from, day));
}
