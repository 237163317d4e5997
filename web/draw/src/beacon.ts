import { bls12_381 } from "@noble/curves/bls12-381.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { Fields } from "./fields.ts";
import { bytesOf, hexOf, isHex } from "./hex.ts";
import { instantAt, type Instant } from "./instant.ts";
import type { Json } from "./json.ts";
import { ProtocolViolation, shown } from "./violation.ts";

const SCHEME = "bls-unchained-g1-rfc9380";
const DOMAIN = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";
const KEY = 96;
const SIGNATURE = 48;
const HASH = 32;

/** A drand chain: which key signs its rounds, and when. */
export interface BeaconChain {
  readonly chainHash: string;
  readonly publicKey: string;
  readonly scheme: string;
  readonly periodSeconds: bigint;
  /** When round 1 was, in seconds since 1970. */
  readonly genesisSeconds: bigint;
}

/** drand's quicknet, as https://api.drand.sh/v2/beacons/quicknet/info has it: the one beacon that is believed. */
export const QUICKNET: BeaconChain = {
  chainHash: "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971",
  publicKey:
    "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510" +
    "d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a",
  scheme: SCHEME,
  periodSeconds: 3n,
  genesisSeconds: 1_692_803_367n,
};

/**
 * Another beacon than the pinned one, and who says so: somebody who checks handed over drand's description of it, or the
 * server that published the draw told it together with its keys.
 */
export interface OtherBeacon {
  readonly from: "given" | "told";
  readonly chain: BeaconChain;
}

export function isSame(one: BeaconChain, other: Pick<BeaconChain, "chainHash" | "publicKey" | "scheme">): boolean {
  return one.chainHash === other.chainHash && one.publicKey === other.publicKey && one.scheme === other.scheme;
}

/** When a round is published. */
export function timeOf(chain: BeaconChain, round: bigint): Instant {
  return instantAt(chain.genesisSeconds + (round - 1n) * chain.periodSeconds);
}

/** The first round whose time is not before the instant. */
export function firstRoundFrom(chain: BeaconChain, instant: Instant): bigint {
  const seconds = instant.seconds + (instant.nanos > 0 ? 1n : 0n) - chain.genesisSeconds;
  return seconds <= 0n ? 1n : (seconds + chain.periodSeconds - 1n) / chain.periodSeconds + 1n;
}

/** Whether the signature is the chain's over the round. False also for bytes that are no point of the group. */
export function verifiesRound(chain: BeaconChain, round: bigint, signature: string): boolean {
  if (signature.length !== 2 * SIGNATURE || !isHex(signature)) {
    return false;
  }
  const number = new DataView(new ArrayBuffer(8));
  number.setBigUint64(0, round);
  const bls = bls12_381.shortSignatures;
  const message = bls.hash(sha256(new Uint8Array(number.buffer)), DOMAIN);
  try {
    return bls.verify(
      bytesOf("beacon.signature", signature, SIGNATURE),
      message,
      bytesOf("beacon.publicKey", chain.publicKey, KEY),
    );
  } catch {
    return false;
  }
}

/** What a round's signature is hashed to. */
export function randomnessOf(signature: string): string {
  return hexOf(sha256(bytesOf("beacon.signature", signature, SIGNATURE)));
}

/** A chain as drand's HTTP servers describe it at `/{chainHash}/info`; its hash has to be that of the rest. */
export function readBeaconInfo(json: Json): BeaconChain {
  const info = new Fields("beacon", json);
  const chain = checked({
    chainHash: info.text("hash"),
    publicKey: info.text("public_key"),
    scheme: info.text("schemeID"),
    periodSeconds: BigInt(info.small("period")),
    genesisSeconds: info.integer("genesis_time"),
  });
  const start = new DataView(new ArrayBuffer(12));
  start.setUint32(0, Number(chain.periodSeconds));
  start.setBigInt64(4, chain.genesisSeconds);
  const beaconId = info.fields("metadata").text("beaconID");
  const hash = hexOf(
    sha256(
      concatBytes(
        new Uint8Array(start.buffer),
        bytesOf("beacon.public_key", chain.publicKey, KEY),
        bytesOf("beacon.groupHash", info.text("groupHash"), HASH),
        utf8ToBytes(beaconId === "default" ? "" : beaconId),
      ),
    ),
  );
  if (hash !== chain.chainHash) {
    throw new ProtocolViolation("not-hex", "beacon.hash", chain.chainHash);
  }
  return chain;
}

/** A chain as the operator's key file tells it. */
export function readToldBeacon(beacon: Fields): BeaconChain {
  return checked({
    chainHash: beacon.text("chainHash"),
    publicKey: beacon.text("publicKey"),
    scheme: beacon.text("scheme"),
    periodSeconds: BigInt(beacon.small("periodSeconds")),
    genesisSeconds: beacon.integer("genesisSeconds"),
  });
}

function checked(chain: BeaconChain): BeaconChain {
  bytesOf("beacon.chainHash", chain.chainHash, HASH);
  bytesOf("beacon.publicKey", chain.publicKey, KEY);
  if (chain.scheme !== SCHEME) {
    throw new ProtocolViolation("other-scheme", "beacon.scheme", shown(chain.scheme));
  }
  if (chain.periodSeconds < 1n) {
    throw new ProtocolViolation("not-integer", "beacon.period", String(chain.periodSeconds));
  }
  return chain;
}
