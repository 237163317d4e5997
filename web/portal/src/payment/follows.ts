import type { Draw, OwnEntries } from "../entries/api.ts";
import type { Payment } from "./api.ts";

/** Entries in a draw that a purchase brought, or is about to bring: then there are none yet. */
export interface Brought {
  drawId: string;
  title: string;
  entries: number;
}

/** Entries come within seconds; whoever got none by then got none (another country, the most there may be). */
const ENTRIES_WITHIN = 60_000;

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
