import { timeOf, type OtherBeacon } from "./beacon.ts";
import { readBundle, type Bundle, type RankOutcome } from "./bundle.ts";
import { checkOutcomes, checkRandomness, checkRanking, checkRoundSignature, makeSeed } from "./draw-check.ts";
import { parseEntry, type Entry } from "./entry.ts";
import { bytesOf } from "./hex.ts";
import { parseObject, type JsonObject } from "./json.ts";
import type { OperatorKeys } from "./keys.ts";
import { readLines } from "./lines.ts";
import { proves, type Receipt } from "./receipt.ts";
import { Roll } from "./roll.ts";
import { checkCap, checkCounts, checkRoot } from "./seal-check.ts";
import { checkSignature } from "./signature-check.ts";
import { fails, holds, type Step, type StepName } from "./step.ts";
import { chainFor, checkBeacon, checkRound, checkTerms } from "./terms-check.ts";
import { termsHash } from "./terms.ts";
import { ProtocolViolation } from "./violation.ts";

const SEED = 32;

/** A draw as it is served, or as somebody saved it. */
export interface PublishedDraw {
  readonly bundle: Uint8Array;
  /** Lines of NDJSON. */
  readonly entries: Blob;
  /** What the operator signs with, as far as known. */
  readonly keys: OperatorKeys;
  /** A beacon beside the pinned one, if somebody told of any. */
  readonly other: OtherBeacon | undefined;
}

/** Who looks on. */
export interface Watch {
  onStart(step: StepName): void;
  onStep(step: Step): void;
  /** While entries are read: the share of them, from 0 to 1. */
  onProgress(share: number): void;
}

/** Where an entry stands. */
export interface Standing {
  readonly entry: Entry;
  /** From 0, among all. */
  readonly index: number;
  readonly of: number;
  /** Whether the receipt leads to the sealed root; nothing when none was given. */
  readonly isProven: boolean | undefined;
  readonly place: RankOutcome | undefined;
}

/** What was recomputed. */
export interface Verified {
  readonly steps: readonly Step[];
  readonly bundle: Bundle | undefined;
  /** Where an entry stands, if it is among the published ones. */
  standing(entryId: string, receipt?: Receipt): Standing | undefined;
}

/**
 * Recomputes a draw from what is published and trusts none of it: only the pinned beacon. One bit that differs anywhere
 * makes a step fail. The steps are those of `./laurel verify-draw`; one that cannot be taken at all fails as broken, and
 * none follows it.
 */
export async function verify(draw: PublishedDraw, watch: Watch): Promise<Verified> {
  const verification = new Verification(draw, watch);
  await verification.run();
  return verification;
}

class Verification implements Verified {
  readonly steps: Step[] = [];
  bundle: Bundle | undefined;
  private roll = new Roll();
  private running: StepName = "form";

  constructor(
    private readonly draw: PublishedDraw,
    private readonly watch: Watch,
  ) {}

  async run(): Promise<void> {
    try {
      await this.take();
    } catch (broken) {
      if (!(broken instanceof ProtocolViolation)) {
        throw broken;
      }
      this.done(fails(this.running, "broken", { problem: broken.problem, at: broken.at, found: broken.found }));
    }
  }

  private async take(): Promise<void> {
    this.start("form");
    const json = parseObject("bundle", this.draw.bundle);
    const bundle = readBundle(json);
    this.bundle = bundle;
    const { title, sweepstakesId } = bundle.terms;
    this.done(holds("form", "form-holds", { title, sweepstakesId }));
    this.check("terms", () => checkTerms(json));
    this.check("bundle's signature", () => checkSignature(json, this.draw.keys));
    this.check("beacon", () => checkBeacon(bundle.terms, this.draw.other));
    const chain = chainFor(bundle.terms, this.draw.other);
    this.check("round", () => checkRound(bundle, chain));
    this.start("entries");
    await readLines(
      this.draw.entries,
      (line) => this.roll.add(parseEntry(line)),
      (bytes) => this.watch.onProgress(bytes / this.draw.entries.size),
    );
    this.done(checkCounts(bundle, this.roll));
    this.check("Merkle root", () => checkRoot(bundle.seal, this.roll));
    this.check("weight cap", () => checkCap(bundle.terms, this.roll));
    const { drawn, terms, seal } = bundle;
    if (!drawn) {
      const { round } = terms;
      this.check("not drawn yet", () => holds("not drawn yet", "not-drawn", { round, time: timeOf(chain, round).text }));
      return;
    }
    if (this.check("signature of the round", () => checkRoundSignature(terms, drawn, chain)).verdict === "fails") {
      return;
    }
    this.check("randomness", () => checkRandomness(drawn));
    const made = this.check("seed", () => makeSeed(hashOf(json), seal.merkleRoot, drawn));
    const seed = bytesOf("seed", made.facts.seed, SEED);
    this.check("ranking", () => checkRanking(drawn.ranking, seed, terms, this.roll));
    this.check("outcomes", () => checkOutcomes(drawn.ranking, terms));
  }

  private start(name: StepName): void {
    this.running = name;
    this.watch.onStart(name);
  }

  private check<S extends Step>(name: StepName, take: () => S): S {
    this.start(name);
    const step = take();
    this.done(step);
    return step;
  }

  private done(step: Step): void {
    this.steps.push(step);
    this.watch.onStep(step);
  }

  standing(entryId: string, receipt?: Receipt): Standing | undefined {
    const index = this.roll.indexOf(entryId);
    if (index === undefined || !this.bundle) {
      return undefined;
    }
    const entry = this.roll.entry(index);
    return {
      entry,
      index,
      of: this.roll.size,
      // one path may fit trees of several sizes, so both numbers have to be this tree's
      isProven:
        receipt &&
        receipt.treeSize === this.roll.size &&
        receipt.leafIndex === index &&
        proves(receipt, entry, this.bundle.seal.merkleRoot),
      place: this.bundle.drawn?.ranking.find((rank) => rank.entryId === entryId),
    };
  }
}

function hashOf(bundle: JsonObject): string {
  return termsHash(bundle.get("terms")!);
}
