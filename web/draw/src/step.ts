import type { Problem } from "./violation.ts";

/** What is checked, in this order; the names are those of `./laurel verify-draw`. */
export const STEP_NAMES = [
  "form",
  "terms",
  "bundle's signature",
  "beacon",
  "round",
  "entries",
  "Merkle root",
  "weight cap",
  "not drawn yet",
  "signature of the round",
  "randomness",
  "seed",
  "ranking",
  "outcomes",
] as const;
export type StepName = (typeof STEP_NAMES)[number];

/** Caution: nothing is wrong, but the reader should know. */
export type Verdict = "holds" | "caution" | "fails";

/** What can be found, each with what it was found from: texts and hashes as texts, counts as integers. */
export interface Findings {
  broken: { problem: Problem; at: string; found: string };
  "form-holds": { title: string; sweepstakesId: string };
  "terms-hold": { termsHash: string };
  "terms-changed": { computed: string; published: string };
  "signed-by-published": { keyId: string };
  "signed-by-named": { keyId: string };
  "signed-otherwise": { algorithm: string };
  "key-unknown": { keyId: string };
  "key-unpublished": { keyId: string };
  "signature-unfit": { keyId: string };
  "beacon-pinned": { chainHash: string; publicKey: string };
  "beacon-given": { chainHash: string; publicKey: string };
  "beacon-told": { chainHash: string; publicKey: string };
  "beacon-unknown": { chainHash: string };
  "round-none": { round: bigint };
  "round-miscounted": { counted: bigint; listed: bigint };
  "round-before-seal": { round: bigint; time: string; sealedAt: string };
  "round-unexpected": { round: bigint; expected: bigint; drawAt: string };
  "round-holds": { round: bigint; time: string; sealedAt: string };
  "round-witnessed": { round: bigint; time: string; sealedAt: string };
  "entries-hold": { entries: bigint; people: bigint; weight: bigint };
  "entries-differ": { entries: bigint; people: bigint; weight: bigint; sealedEntries: bigint; sealedWeight: bigint };
  "root-holds": { root: string };
  "root-differs": { computed: string; sealed: string };
  "cap-holds": { most: bigint; cap: bigint };
  "cap-exceeded": { entrant: string; most: bigint; cap: bigint };
  "not-drawn": { round: bigint; time: string };
  "round-signed": { round: bigint; signature: string; publicKey: string };
  "round-unsigned": { round: bigint; signature: string; publicKey: string };
  "randomness-holds": { signature: string; randomness: string };
  "randomness-differs": { signature: string; computed: string; published: string };
  "seed-made": { termsHash: string; root: string; randomness: string; seed: string };
  "ranking-holds": { places: bigint; people: bigint };
  "ranking-differs": { place: bigint; computed: string; published: string };
  "outcomes-hold": { won: bigint; prizes: bigint };
  "outcomes-odd": { won: bigint; prizes: bigint; odd: string };
}
export type Finding = keyof Findings;

/** One thing that was checked. */
export type Step = {
  [F in Finding]: {
    readonly name: StepName;
    readonly verdict: Verdict;
    readonly finding: F;
    readonly facts: Readonly<Findings[F]>;
  };
}[Finding];

export function holds<F extends Finding>(name: StepName, finding: F, facts: Findings[F]): Step {
  return { name, verdict: "holds", finding, facts } as Step;
}

export function caution<F extends Finding>(name: StepName, finding: F, facts: Findings[F]): Step {
  return { name, verdict: "caution", finding, facts } as Step;
}

export function fails<F extends Finding>(name: StepName, finding: F, facts: Findings[F]): Step {
  return { name, verdict: "fails", finding, facts } as Step;
}

/** What the steps come to: one that fails outweighs any caution, and a caution all that hold. */
export function verdictOf(steps: readonly Step[]): Verdict {
  const verdicts = steps.map((step) => step.verdict);
  return verdicts.includes("fails") ? "fails" : verdicts.includes("caution") ? "caution" : "holds";
}
