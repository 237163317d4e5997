import type { MyEntries, Sweepstakes } from "./api.ts";

const DAY = 24 * 60 * 60 * 1_000;

export interface Room {
  /** What one person's limit leaves. */
  cap: number;
  free: number;
  /** When free entries are there again; nothing while there are some, or when the limit is reached. */
  freeAgainAt?: string;
  /** What the points buy; nothing where points buy none. */
  points?: number;
}

/** How much more the member can enter now: the free way counts any 24 hours, the limit counts everything. */
export function roomFor(one: Sweepstakes, mine: MyEntries, available: number, now: number): Room {
  const cap = Math.max(0, mine.weightCap - mine.weight);
  const taken = mine.items
    .filter((entry) => entry.method === "free" && Date.parse(entry.at) > now - DAY)
    .sort((entry, later) => Date.parse(entry.at) - Date.parse(later.at));
  const today = taken.reduce((sum, entry) => sum + entry.weight, 0);
  const free = Math.max(0, Math.min(cap, one.entries.freePerDay - today));
  const oldest = taken[0];
  return {
    cap,
    free,
    ...(free === 0 && cap > 0 && oldest ? { freeAgainAt: new Date(Date.parse(oldest.at) + DAY).toISOString() } : {}),
    ...(one.entries.pointsCost === undefined
      ? {}
      : { points: Math.max(0, Math.min(cap, Math.floor(available / one.entries.pointsCost))) }),
  };
}
