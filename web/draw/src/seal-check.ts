import type { Bundle, Seal } from "./bundle.ts";
import { METHODS } from "./entry.ts";
import type { Roll } from "./roll.ts";
import { fails, holds, type Step } from "./step.ts";
import type { Terms } from "./terms.ts";

/** Whether the published entries are as many and as heavy as the sealed ones. */
export function checkCounts({ seal, methods }: Bundle, roll: Roll): Step {
  const found = { entries: BigInt(roll.size), people: BigInt(roll.peopleCount), weight: roll.totalWeight };
  const same =
    seal.entryCount === found.entries &&
    seal.totalWeight === found.weight &&
    METHODS.every((method) => (methods.get(method) ?? 0n) === roll.count(method));
  return same
    ? holds("entries", "entries-hold", found)
    : fails("entries", "entries-differ", { ...found, sealedEntries: seal.entryCount, sealedWeight: seal.totalWeight });
}

/** Whether they are the sealed ones, to the last bit. */
export function checkRoot(seal: Seal, roll: Roll): Step {
  const root = roll.merkleRoot();
  return root === seal.merkleRoot
    ? holds("Merkle root", "root-holds", { root })
    : fails("Merkle root", "root-differs", { computed: root, sealed: seal.merkleRoot });
}

/** Whether nobody has more weight than the terms allow. */
export function checkCap(terms: Terms, roll: Roll): Step {
  const { entrant, weight } = roll.heaviest();
  return weight <= terms.weightCap
    ? holds("weight cap", "cap-holds", { most: weight, cap: terms.weightCap })
    : fails("weight cap", "cap-exceeded", { entrant, most: weight, cap: terms.weightCap });
}
