import { leafOf, type Entry, type EntryMethod } from "./entry.ts";
import { hexOf } from "./hex.ts";
import { MerkleTree } from "./merkle.ts";
import { ProtocolViolation } from "./violation.ts";

const LARGEST = 2n ** 63n - 1n;

/** All entries of a sweepstakes in their order, with what the seal says of them. */
export class Roll {
  private readonly tree = new MerkleTree();
  private readonly numbers = new Map<string, number>();
  private readonly entrants: string[] = [];
  private readonly sums: bigint[] = [];
  private readonly ids: string[] = [];
  private readonly weights: number[] = [];
  private readonly people: number[] = [];
  private readonly methodOf: EntryMethod[] = [];
  private readonly counts = new Map<EntryMethod, bigint>();
  private weight = 0n;

  /** Appends an entry, whose id has to come after the last one's. */
  add(entry: Entry): void {
    const last = this.ids.at(-1) ?? "";
    // ids are ASCII, so the order of their units is that of their bytes
    if (entry.entryId <= last) {
      throw new ProtocolViolation("order", "entries", `${last}, ${entry.entryId}`);
    }
    const weight = BigInt(entry.weight);
    if (this.weight > LARGEST - weight) {
      throw new ProtocolViolation("overflow", "entries");
    }
    const person = this.numberOf(entry.entrant);
    this.ids.push(entry.entryId);
    this.weights.push(entry.weight);
    this.people.push(person);
    this.methodOf.push(entry.method);
    this.sums[person]! += weight;
    this.weight += weight;
    this.counts.set(entry.method, (this.counts.get(entry.method) ?? 0n) + 1n);
    this.tree.add(leafOf(entry));
  }

  private numberOf(entrant: string): number {
    let number = this.numbers.get(entrant);
    if (number === undefined) {
      number = this.entrants.length;
      this.numbers.set(entrant, number);
      this.entrants.push(entrant);
      this.sums.push(0n);
    }
    return number;
  }

  get size(): number {
    return this.ids.length;
  }

  /** How many people. */
  get peopleCount(): number {
    return this.entrants.length;
  }

  get totalWeight(): bigint {
    return this.weight;
  }

  /** How many entries came by a method. */
  count(method: EntryMethod): bigint {
    return this.counts.get(method) ?? 0n;
  }

  merkleRoot(): string {
    return hexOf(this.tree.root());
  }

  /** Whoever has the most weight, and how much. */
  heaviest(): { entrant: string; weight: bigint } {
    let heaviest = 0;
    this.sums.forEach((sum, person) => {
      heaviest = sum > this.sums[heaviest]! ? person : heaviest;
    });
    return { entrant: this.entrants[heaviest] ?? "", weight: this.sums[heaviest] ?? 0n };
  }

  entry(index: number): Entry {
    return {
      entryId: this.ids[index]!,
      entrant: this.entrants[this.people[index]!]!,
      weight: this.weights[index]!,
      method: this.methodOf[index]!,
    };
  }

  weightAt(index: number): number {
    return this.weights[index]!;
  }

  personAt(index: number): number {
    return this.people[index]!;
  }

  /** Where the entry is, found by halving; nothing when it is not there. */
  indexOf(entryId: string): number | undefined {
    let low = 0;
    let high = this.ids.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.ids[middle]! < entryId) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return this.ids[low] === entryId ? low : undefined;
  }
}
