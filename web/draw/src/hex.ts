import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import { ProtocolViolation, shown } from "./violation.ts";

/** Lower-case hexadecimal and no other: two spellings of one value would be a bit that nobody notices flipping. */
export function isHex(text: string): boolean {
  return /^[0-9a-f]+$/.test(text);
}

/** The bytes that a text spells; of just so many. */
export function bytesOf(at: string, text: string, length: number): Uint8Array {
  if (text.length !== 2 * length || !isHex(text)) {
    throw new ProtocolViolation("not-hex", at, shown(text));
  }
  return hexToBytes(text);
}

export const hexOf: (bytes: Uint8Array) => string = bytesToHex;
