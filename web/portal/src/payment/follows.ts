import type { Draw, OwnEntries } from "../entries/api.ts";
import type { LedgerLine } from "../account/api.ts";
import type { Payment } from "./api.ts";

/** Entries in a draw that a purchase brought, or is about to bring: then there are none yet. */
export interface Brought {
  drawId: string;
  title: string;
  entries: number;
}

/** Entries come within seconds; whoever got none by then got none (another country, the most there may be). */
const ENTRIES_WITHIN = 60_000;
const POINTS_WITHIN = 600_000;

/** Points of a payment: what it earned, and what went back since, below 0 then. */
export interface Earned {
  points: number;
  since: number;
}

/** What the journal tells of a payment's points; nothing while they are not in it, or so long ago that it is not asked for. */
export function earnedBy(payment: string, lines: Pick<LedgerLine, "kind" | "points" | "reference">[]): Earned | undefined {
  const own = lines.filter((line) => line.reference.type === "payment" && line.reference.id === payment);
  const award = own.find((line) => line.kind === "earn");
  return award && { points: award.points, since: own.reduce((sum, line) => sum + line.points, 0) - award.points };
}

/** Whether its points may still be on their way; whoever looks later finds them in the history. */
export function isFresh(payment: Payment, now: number): boolean {
  return now - Date.parse(payment.settledAt ?? payment.createdAt) < POINTS_WITHIN;
}

/** The draws in which this payment is worth an entry at all. */
export function drawsFor(payment: Payment, draws: Draw[]): Draw[] {
  return draws.filter(({ entries: { purchasePerEntry: each } }) => {
    const { value, currency } = payment.amount;
    return each !== undefined && each.currency === currency && Number(value) >= Number(each.value);
  });
}

/** What the payment brought in each of them, as far as it is known or to be expected. */
export function brought(payment: Payment, draws: Draw[], own: OwnEntries[], now: number): Brought[] {
  const expected = now - Date.parse(payment.settledAt ?? payment.createdAt) < ENTRIES_WITHIN;
  return draws
    .map((draw, at) => ({ draw, entries: weightOf(payment.id, own[at]) }))
    .filter(({ draw, entries }) => entries > 0 || (expected && draw.status === "OPEN"))
    .map(({ draw, entries }) => ({ drawId: draw.id, title: draw.title, entries }));
}

function weightOf(payment: string, own: OwnEntries | undefined): number {
  const ours = own?.items.filter((entry) => entry.payment === payment && entry.status !== "VOID") ?? [];
  return ours.reduce((sum, entry) => sum + entry.weight, 0);
}
