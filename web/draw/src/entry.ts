import { utf8ToBytes } from "@noble/hashes/utils.js";
import { isHex } from "./hex.ts";
import { parseText } from "./json.ts";
import { ProtocolViolation, shown } from "./violation.ts";

export const METHODS = ["free", "points", "purchase", "bonus"] as const;
/** How somebody came by an entry. */
export type EntryMethod = (typeof METHODS)[number];

/** One entry as it is sealed and published. */
export interface Entry {
  /** Lower-case hexadecimal or a UUID, unique within the sweepstakes. */
  readonly entryId: string;
  /** The person's pseudonym in this sweepstakes. */
  readonly entrant: string;
  /** From 1 to 2^31 - 1. */
  readonly weight: number;
  readonly method: EntryMethod;
}

const HEAVIEST = 2 ** 31 - 1;
const LONGEST_ID = 64;
const LONGEST_ENTRANT = 128;

export function methodOf(at: string, word: string): EntryMethod {
  const method = METHODS.find((known) => known === word);
  if (!method) {
    throw new ProtocolViolation("unknown-method", at, shown(word));
  }
  return method;
}

/** A line as it is published; a million of them are to be read in a moment. */
const PUBLISHED = /^\["([0-9a-f-]{1,64})","([0-9a-f]{1,128})",([1-9][0-9]{0,9}),"(free|points|purchase|bonus)"\]$/;

/** The entry in a line `["entryId","entrant",weight,"method"]` without its line feed. */
export function parseEntry(line: string): Entry {
  const [, entryId, entrant, weight, method] = PUBLISHED.exec(line) ?? [];
  return entryId && entrant && Number(weight) <= HEAVIEST
    ? { entryId, entrant, weight: Number(weight), method: method as EntryMethod }
    : parseAnyEntry(line);
}

/** The same in another spelling, with spaces or escapes: what is published may have been saved by another program. */
function parseAnyEntry(line: string): Entry {
  const json = parseText("entries", line);
  const [entryId, entrant, weight, method, ...more] = Array.isArray(json) ? json : [];
  if (
    typeof entryId !== "string" ||
    typeof entrant !== "string" ||
    typeof weight !== "bigint" ||
    typeof method !== "string" ||
    more.length > 0 ||
    entryId.length > LONGEST_ID ||
    !/^[0-9a-f-]+$/.test(entryId) ||
    entrant.length > LONGEST_ENTRANT ||
    !isHex(entrant) ||
    weight < 1n ||
    weight > BigInt(HEAVIEST)
  ) {
    throw new ProtocolViolation("not-an-entry", "entries", shown(line));
  }
  return { entryId, entrant, weight: Number(weight), method: methodOf("entries", method) };
}

/** The bytes that a leaf of the tree is the hash of, with the prefix that tells leaves from nodes (RFC 6962). */
export function leafOf(entry: Entry): Uint8Array {
  return utf8ToBytes(`\0${entry.entryId}|${entry.entrant}|${entry.weight}|${entry.method}`);
}
