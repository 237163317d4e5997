import { ed25519 } from "@noble/curves/ed25519.js";
import { readToldBeacon, type BeaconChain } from "./beacon.ts";
import { Fields } from "./fields.ts";
import { bytesOf, isHex } from "./hex.ts";
import type { Json } from "./json.ts";

/** Where an operator publishes them. */
export const KEYS_PATH = "/.well-known/laurel-draw-keys.json";
export const ALGORITHM = "Ed25519";
const KEY = 32;

/**
 * The Ed25519 keys that an operator signs bundles with, by id. The operator's ids are the keys themselves, so that a saved
 * bundle can be checked without any other file; what such a key is worth is for the reader to compare.
 */
export type OperatorKeys = ReadonlyMap<string, string>;

/** What an operator publishes beside the draws: keys, and which beacon the draws rely on. */
export interface KeyFile {
  readonly keys: OperatorKeys;
  readonly beacon: BeaconChain | undefined;
}

export function readKeyFile(json: Json): KeyFile {
  const file = new Fields("keys", json);
  const keys = new Map<string, string>();
  for (const key of file.each("keys")) {
    if (key.text("alg") === ALGORITHM) {
      keys.set(key.text("keyId"), key.text("publicKey"));
    }
  }
  return { keys, beacon: file.has("beacon") ? readToldBeacon(file.fields("beacon")) : undefined };
}

/** The key of this id: the published one, or the one that the id is itself. */
export function keyOf(keys: OperatorKeys, keyId: string): Uint8Array | undefined {
  const hex = keys.get(keyId) ?? keyId;
  return hex.length === 2 * KEY && isHex(hex) ? bytesOf("signature.keyId", hex, KEY) : undefined;
}

/** Whether the key signed the bytes, by RFC 8032 to the letter. */
export function verifiesBytes(key: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, bytes, key, { zip215: false });
  } catch {
    return false;
  }
}
