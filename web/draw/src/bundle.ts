import { methodOf, type EntryMethod } from "./entry.ts";
import { Fields } from "./fields.ts";
import type { Instant } from "./instant.ts";
import type { JsonObject } from "./json.ts";
import type { Rank } from "./ranking.ts";
import { readTerms, type Terms } from "./terms.ts";
import { ProtocolViolation } from "./violation.ts";

/** What a seal says in public. */
export interface Seal {
  /** The operator's word, unless a witness says so. */
  readonly sealedAt: Instant;
  readonly entryCount: bigint;
  readonly totalWeight: bigint;
  readonly merkleRoot: string;
  readonly witnessed: boolean;
}

/** A place of the ranking and what became of it. */
export interface RankOutcome extends Rank {
  /** `WINNER`, `ALTERNATE` or `DISQUALIFIED`; the operator's word. */
  readonly outcome: string;
  readonly reason: string | undefined;
}

/** A round that the seal missed, and the later one that counts instead. */
export interface Postponement {
  readonly at: Instant;
  readonly reason: string;
  readonly missedRound: bigint;
  readonly round: bigint;
}

/** What the beacon said, and what followed from it. */
export interface Drawn {
  readonly signature: string;
  readonly randomness: string;
  readonly ranking: readonly RankOutcome[];
}

/** What is published of a draw, without the operator's signature. */
export interface Bundle {
  readonly terms: Terms;
  readonly seal: Seal;
  /** Nothing before the draw. */
  readonly drawn: Drawn | undefined;
  readonly postponements: readonly Postponement[];
  readonly methods: ReadonlyMap<EntryMethod, bigint>;
}

export function readBundle(json: JsonObject): Bundle {
  const fields = new Fields("bundle", json);
  const isDrawn = fields.has("beacon");
  if (isDrawn !== fields.has("ranking")) {
    throw new ProtocolViolation("half-drawn", "bundle");
  }
  const entries = fields.json("entries");
  if (typeof entries !== "string" && !Array.isArray(entries)) {
    throw new ProtocolViolation("not-text", "bundle.entries");
  }
  return {
    terms: readTerms(fields.json("terms")),
    seal: readSeal(fields.fields("seal")),
    drawn: isDrawn ? readDrawn(fields) : undefined,
    postponements: fields.has("postponements") ? fields.each("postponements").map(readPostponement) : [],
    methods: readMethods(fields.fields("methods")),
  };
}

function readSeal(seal: Fields): Seal {
  const witnessed = seal.json("witness") !== null;
  if (witnessed) {
    seal.text("witness");
  }
  return {
    sealedAt: seal.instant("sealedAt"),
    entryCount: seal.integer("entryCount"),
    totalWeight: seal.integer("totalWeight"),
    merkleRoot: seal.text("merkleRoot"),
    witnessed,
  };
}

function readDrawn(bundle: Fields): Drawn {
  const beacon = bundle.fields("beacon");
  return {
    signature: beacon.text("signature"),
    randomness: beacon.text("randomness"),
    ranking: bundle.each("ranking").map((rank) => ({
      rank: rank.small("rank"),
      entryId: rank.text("entryId"),
      entrant: rank.text("entrant"),
      outcome: rank.text("outcome"),
      reason: rank.has("reason") ? rank.text("reason") : undefined,
    })),
  };
}

function readPostponement(missed: Fields): Postponement {
  return {
    at: missed.instant("at"),
    reason: missed.text("reason"),
    missedRound: missed.integer("missedRound"),
    round: missed.integer("round"),
  };
}

function readMethods(methods: Fields): Map<EntryMethod, bigint> {
  return new Map(methods.names().map((word) => [methodOf("bundle.methods", word), methods.integer(word)]));
}
