import { sha256 } from "@noble/hashes/sha2.js";
import { canonicalBytes } from "./canonical.ts";
import { Fields } from "./fields.ts";
import { hexOf } from "./hex.ts";
import type { Instant } from "./instant.ts";
import type { Json } from "./json.ts";
import { ProtocolViolation, shown } from "./violation.ts";

export const PROTOCOL = "laurel-draw/1";

/** What was fixed when the sweepstakes was published. */
export interface Terms {
  readonly sweepstakesId: string;
  readonly title: string;
  readonly rulesHash: string;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  readonly drawAt: Instant;
  readonly winners: number;
  readonly alternates: number;
  /** A person's total weight over all methods. */
  readonly weightCap: bigint;
  readonly chainHash: string;
  readonly publicKey: string;
  readonly scheme: string;
  readonly round: bigint;
  /** How often the round was missed and moved. */
  readonly postponements: number;
}

const KNOWN = new Set([
  "protocol",
  "sweepstakesId",
  "title",
  "rulesHash",
  "opensAt",
  "closesAt",
  "drawAt",
  "winners",
  "alternates",
  "weightCap",
  "chainHash",
  "publicKey",
  "scheme",
  "round",
  "postponements",
]);

export function readTerms(json: Json): Terms {
  const fields = new Fields("terms", json);
  const unknown = fields.names().filter((name) => !KNOWN.has(name));
  if (unknown.length > 0) {
    throw new ProtocolViolation("unknown-field", "terms", shown(unknown.sort().join(", ")));
  }
  const protocol = fields.text("protocol");
  if (protocol !== PROTOCOL) {
    throw new ProtocolViolation("other-protocol", "terms.protocol", shown(protocol));
  }
  return {
    sweepstakesId: fields.text("sweepstakesId"),
    title: fields.text("title"),
    rulesHash: fields.text("rulesHash"),
    opensAt: fields.instant("opensAt"),
    closesAt: fields.instant("closesAt"),
    drawAt: fields.instant("drawAt"),
    winners: fields.small("winners"),
    alternates: fields.small("alternates"),
    weightCap: fields.integer("weightCap"),
    chainHash: fields.text("chainHash"),
    publicKey: fields.text("publicKey"),
    scheme: fields.text("scheme"),
    round: fields.integer("round"),
    postponements: fields.has("postponements") ? fields.small("postponements") : 0,
  };
}

/** SHA-256 over the canonical bytes, in lower-case hexadecimal. */
export function termsHash(terms: Json): string {
  return hexOf(sha256(canonicalBytes(terms)));
}
