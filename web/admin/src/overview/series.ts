import type { Point } from "../parts/charts/Chart.tsx";
import type { Takings } from "./api.ts";

/** The currency of most payments, since sums of several are none. */
export function mainCurrency(currencies: readonly Takings[]): string | undefined {
  return [...currencies].sort((one, other) => other.settled - one.settled)[0]?.currency;
}

/** Day by day, each beside the same day of the time before. */
export function besideBefore(now: Takings | undefined, before: Takings | undefined): Point[] {
  return (now?.days ?? []).map((day, at) => ({
    at: day.day,
    values: { now: Number(day.revenue), before: Number(before?.days[at]?.revenue ?? 0) },
  }));
}

/** Whether the accounts of a double-entry journal sum to nothing, as they must. */
export function balances(accounts: Readonly<Record<string, number>>): boolean {
  return Object.values(accounts).reduce((sum, points) => sum + points, 0) === 0;
}
