import { randomnessOf, verifiesRound, type BeaconChain } from "./beacon.ts";
import type { Drawn, RankOutcome } from "./bundle.ts";
import { hexOf } from "./hex.ts";
import { rankingOf, type Rank } from "./ranking.ts";
import type { Roll } from "./roll.ts";
import { caution, fails, holds, type Step } from "./step.ts";
import type { Terms } from "./terms.ts";
import { seedOf } from "./tickets.ts";

/** Whether the beacon signed the round that the terms name. */
export function checkRoundSignature(terms: Terms, { signature }: Drawn, chain: BeaconChain): Step {
  const facts = { round: terms.round, signature, publicKey: chain.publicKey };
  return verifiesRound(chain, terms.round, signature)
    ? holds("signature of the round", "round-signed", facts)
    : fails("signature of the round", "round-unsigned", facts);
}

export function checkRandomness({ signature, randomness }: Drawn): Step {
  const computed = randomnessOf(signature);
  return computed === randomness
    ? holds("randomness", "randomness-holds", { signature, randomness })
    : fails("randomness", "randomness-differs", { signature, computed, published: randomness });
}

/** What the draw follows from; the signature has been checked, so its hash counts and not what was published as such. */
export function makeSeed(termsHash: string, root: string, { signature }: Drawn): Step & { finding: "seed-made" } {
  const randomness = randomnessOf(signature);
  const seed = hexOf(seedOf(termsHash, root, randomness));
  return holds("seed", "seed-made", { termsHash, root, randomness, seed }) as Step & { finding: "seed-made" };
}

/** Whether the published ranking is the one that follows from the seed, whole. */
export function checkRanking(published: readonly Rank[], seed: Uint8Array, terms: Terms, roll: Roll): Step {
  const computed = rankingOf(roll, seed, terms.winners + terms.alternates);
  for (let place = 0; place < Math.max(published.length, computed.length); place++) {
    const ours = inWords(computed[place]);
    const theirs = inWords(published[place]);
    if (ours !== theirs) {
      return fails("ranking", "ranking-differs", { place: BigInt(place), computed: ours, published: theirs });
    }
  }
  return holds("ranking", "ranking-holds", { places: BigInt(computed.length), people: BigInt(roll.peopleCount) });
}

function inWords(rank: Rank | undefined): string {
  return rank ? `${rank.rank} ${rank.entryId} ${rank.entrant}` : "–";
}

/** What became of the places is the operator's word, and signed; that no prize passed over somebody can be seen. */
export function checkOutcomes(ranking: readonly RankOutcome[], terms: Terms): Step {
  const odd: number[] = [];
  let won = 0;
  let alternateStands = false;
  for (const { rank, outcome, reason } of ranking) {
    if (outcome === "WINNER") {
      won++;
      if (alternateStands) {
        odd.push(rank);
      }
    } else if (outcome === "ALTERNATE") {
      alternateStands = true;
    } else if (outcome !== "DISQUALIFIED" || reason === undefined) {
      odd.push(rank);
    }
  }
  const isMiscounted = won > terms.winners || (won < terms.winners && alternateStands);
  const facts = { won: BigInt(won), prizes: BigInt(terms.winners) };
  return odd.length > 0 || isMiscounted
    ? caution("outcomes", "outcomes-odd", { ...facts, odd: odd.join(", ") })
    : holds("outcomes", "outcomes-hold", facts);
}
