import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { bytesOf } from "./hex.ts";
import { PROTOCOL } from "./terms.ts";

const ALL = 2n ** 64n;
const HASH = 32;

/** What all randomness of a draw follows from. */
export function seedOf(termsHash: string, merkleRoot: string, randomness: string): Uint8Array {
  return sha256(
    concatBytes(
      utf8ToBytes(`${PROTOCOL}\0`),
      bytesOf("termsHash", termsHash, HASH),
      bytesOf("merkleRoot", merkleRoot, HASH),
      bytesOf("randomness", randomness, HASH),
    ),
  );
}

/**
 * The ticket of a rank, from 0 to below the total weight, each alike: numbers of 64 bits that the seed yields, those that
 * would favour low tickets thrown away.
 */
export function ticketOf(seed: Uint8Array, rank: number, total: bigint): bigint {
  const fair = (ALL / total) * total;
  for (let attempt = 0; ; attempt++) {
    const message = new DataView(new ArrayBuffer(8));
    message.setUint32(0, rank);
    message.setUint32(4, attempt);
    const mac = hmac(sha256, seed, new Uint8Array(message.buffer));
    const number = new DataView(mac.buffer, mac.byteOffset).getBigUint64(0);
    if (number < fair) {
      return number % total;
    }
  }
}
