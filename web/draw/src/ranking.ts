import type { Roll } from "./roll.ts";
import { ticketOf } from "./tickets.ts";

/** A place in the ranking; the first ones win. */
export interface Rank {
  readonly rank: number;
  readonly entryId: string;
  readonly entrant: string;
}

/** A Fenwick tree over the entries' weights: which entry a ticket falls on, and taking one out, in O(log n). */
class WeightTree {
  private readonly sums: BigInt64Array;
  total: bigint;

  constructor(roll: Roll) {
    this.sums = new BigInt64Array(roll.size + 1);
    for (let i = 1; i < this.sums.length; i++) {
      this.sums[i]! += BigInt(roll.weightAt(i - 1));
      const parent = i + (i & -i);
      if (parent < this.sums.length) {
        this.sums[parent]! += this.sums[i]!;
      }
    }
    this.total = roll.totalWeight;
  }

  remove(index: number, weight: number): void {
    const taken = BigInt(weight);
    for (let i = index + 1; i < this.sums.length; i += i & -i) {
      this.sums[i]! -= taken;
    }
    this.total -= taken;
  }

  /** The first entry whose running sum exceeds the ticket. */
  find(ticket: bigint): number {
    let at = 0;
    let rest = ticket;
    for (let step = 2 ** Math.floor(Math.log2(this.sums.length - 1)); step >= 1; step /= 2) {
      const next = at + step;
      if (next < this.sums.length && this.sums[next]! <= rest) {
        at = next;
        rest -= this.sums[next]!;
      }
    }
    return at;
  }
}

/** The ranking that follows from the sealed entries and the seed; shorter than the places if people are fewer. */
export function rankingOf(roll: Roll, seed: Uint8Array, places: number): Rank[] {
  const weights = new WeightTree(roll);
  const entriesOf = new Map<number, number[]>();
  for (let i = 0; i < roll.size; i++) {
    const person = roll.personAt(i);
    const entries = entriesOf.get(person);
    if (entries) {
      entries.push(i);
    } else {
      entriesOf.set(person, [i]);
    }
  }
  const ranking: Rank[] = [];
  while (ranking.length < places && weights.total > 0n) {
    const rank = ranking.length;
    const index = weights.find(ticketOf(seed, rank, weights.total));
    const { entryId, entrant } = roll.entry(index);
    ranking.push({ rank, entryId, entrant });
    for (const other of entriesOf.get(roll.personAt(index))!) {
      weights.remove(other, roll.weightAt(other));
    }
  }
  return ranking;
}
