import { firstRoundFrom, isSame, QUICKNET, timeOf, type BeaconChain, type OtherBeacon } from "./beacon.ts";
import type { Bundle } from "./bundle.ts";
import { Fields } from "./fields.ts";
import { isBefore } from "./instant.ts";
import type { JsonObject } from "./json.ts";
import { caution, fails, holds, type Step } from "./step.ts";
import { termsHash, type Terms } from "./terms.ts";

/** Whether the terms are those that were hashed. */
export function checkTerms(bundle: JsonObject): Step {
  const fields = new Fields("bundle", bundle);
  const published = fields.text("termsHash");
  const computed = termsHash(fields.json("terms"));
  return published === computed
    ? holds("terms", "terms-hold", { termsHash: computed })
    : fails("terms", "terms-changed", { computed, published });
}

/** The chain whose rounds count: quicknet unless the terms name just the other one that somebody told of. */
export function chainFor(terms: Terms, other: OtherBeacon | undefined): BeaconChain {
  return other && isSame(other.chain, terms) ? other.chain : QUICKNET;
}

/** Whether the terms name the pinned beacon, or at least one that was told of. */
export function checkBeacon(terms: Terms, other: OtherBeacon | undefined): Step {
  const { chainHash, publicKey } = terms;
  if (isSame(QUICKNET, terms)) {
    return holds("beacon", "beacon-pinned", { chainHash, publicKey });
  }
  if (other && isSame(other.chain, terms)) {
    return caution("beacon", other.from === "given" ? "beacon-given" : "beacon-told", { chainHash, publicKey });
  }
  return fails("beacon", "beacon-unknown", { chainHash });
}

/** Whether nobody knew the round at the seal. How far it lies ahead only times can tell, which are the operator's word. */
export function checkRound(bundle: Bundle, chain: BeaconChain): Step {
  const { round, postponements, drawAt } = bundle.terms;
  if (round < 1n) {
    return fails("round", "round-none", { round });
  }
  if (postponements !== bundle.postponements.length) {
    return fails("round", "round-miscounted", {
      counted: BigInt(postponements),
      listed: BigInt(bundle.postponements.length),
    });
  }
  const time = timeOf(chain, round);
  const facts = { round, time: time.text, sealedAt: bundle.seal.sealedAt.text };
  if (isBefore(time, bundle.seal.sealedAt)) {
    return caution("round", "round-before-seal", facts);
  }
  const expected = firstRoundFrom(chain, drawAt);
  if (postponements === 0 && round !== expected) {
    return caution("round", "round-unexpected", { round, expected, drawAt: drawAt.text });
  }
  return holds("round", bundle.seal.witnessed ? "round-witnessed" : "round-holds", facts);
}
