import { ed25519 } from "@noble/curves/ed25519.js";
import { readFileSync } from "node:fs";
import { canonicalBytes, without } from "../src/canonical.ts";
import { parseEntry, type Entry } from "../src/entry.ts";
import { bytesOf, hexOf } from "../src/hex.ts";
import { parseObject, type Json, type JsonObject } from "../src/json.ts";
import { Roll } from "../src/roll.ts";
import type { Watch } from "../src/verify.ts";

/** Nobody looks on. */
export const UNSEEN: Watch = { onStart: () => {}, onStep: () => {}, onProgress: () => {} };

/** What draw-protocol's tests make and keep: one draw of forty entries by a beacon of their own, bundle and entries. */
export const SAMPLE = readFileSync(new URL("resources/dev/laurel/draw/sample.ndjson", protocolTests()));
/** That beacon as drand would describe it. */
export const SAMPLE_BEACON = readFileSync(new URL("resources/dev/laurel/draw/sample-beacon.json", protocolTests()));

function protocolTests(): URL {
  return new URL("../../../draw-protocol/src/test/", import.meta.url);
}

/** A case that others computed; its entries are in no order. */
export interface Case {
  readonly name: string;
  readonly json: JsonObject;
}

/** draw-protocol's own cases, and those of the folder that `LAUREL_SHARED` names. */
export function cases(): Case[] {
  const files = [new URL("resources/dev/laurel/draw/vectors.json", protocolTests())];
  const shared = process.env["LAUREL_SHARED"];
  if (shared) {
    // as the tests of Java take it: beside the checkout unless absolute
    files.push(new URL("design/draw-vectors.json", new URL(`${shared}/`, new URL("../../../", import.meta.url))));
  }
  return files.flatMap((file) => {
    const all = parseObject("vectors", readFileSync(file)).get("cases") as JsonObject[];
    return all.map((json) => ({ name: json.get("name") as string, json }));
  });
}

export function roll(vector: Case): Roll {
  const entries = (vector.json.get("entries") as Json[]).map((entry) =>
    parseEntry(new TextDecoder().decode(canonicalBytes(entry))),
  );
  entries.sort((one, other) => (one.entryId < other.entryId ? -1 : 1));
  const roll = new Roll();
  entries.forEach((entry) => roll.add(entry));
  return roll;
}

export function linesOf(entries: Iterable<Entry>): string {
  let lines = "";
  for (const { entryId, entrant, weight, method } of entries) {
    lines += `["${entryId}","${entrant}",${weight},"${method}"]\n`;
  }
  return lines;
}

const SECRET = bytesOf("secret", "b03ecc5e34b0318cbb0bc54dbb80f439e66a744bb25266f2e5ef308f4a918c78", 32);
export const OPERATOR_KEY = hexOf(ed25519.getPublicKey(SECRET));

/** The bundle, signed again after something in it was changed. */
export function signed(bundle: JsonObject): JsonObject {
  const value = hexOf(ed25519.sign(canonicalBytes(without(bundle, "signature")), SECRET));
  return new Map<string, Json>(bundle).set(
    "signature",
    new Map([
      ["alg", "Ed25519"],
      ["keyId", OPERATOR_KEY],
      ["value", value],
    ]),
  );
}

/** A bundle over a case, as the operator would have published it. */
export function bundleOf(vector: Case): JsonObject {
  const expected = vector.json.get("expected") as JsonObject;
  const terms = vector.json.get("terms") as JsonObject;
  const entries = roll(vector);
  const winners = terms.get("winners") as bigint;
  const methods = new Map<string, bigint>();
  for (let index = 0; index < entries.size; index++) {
    const { method } = entries.entry(index);
    methods.set(method, (methods.get(method) ?? 0n) + 1n);
  }
  return signed(
    new Map<string, Json>([
      ["terms", terms],
      ["termsHash", expected.get("termsHash")!],
      [
        "seal",
        new Map<string, Json>([
          ["sealedAt", "2023-08-23T15:00:00Z"],
          ["entryCount", expected.get("entryCount")!],
          ["totalWeight", expected.get("totalWeight")!],
          ["merkleRoot", expected.get("merkleRoot")!],
          ["witness", null],
        ]),
      ],
      [
        "beacon",
        new Map<string, Json>([
          ["signature", (vector.json.get("beacon") as JsonObject).get("signature")!],
          ["randomness", expected.get("randomness")!],
        ]),
      ],
      [
        "ranking",
        (expected.get("ranking") as JsonObject[]).map((rank) =>
          new Map(rank).set("outcome", (rank.get("rank") as bigint) < winners ? "WINNER" : "ALTERNATE"),
        ),
      ],
      ["entries", "/entries"],
      ["methods", methods],
    ]),
  );
}

/** Copies of the bytes, each with another bit flipped: the n-th, 2n-th and so on. */
export function* flips(bytes: Uint8Array, step: number): Generator<Uint8Array<ArrayBuffer>> {
  for (let bit = 0; bit < bytes.length * 8; bit += step) {
    const flipped = Uint8Array.from(bytes);
    flipped[bit >> 3]! ^= 1 << (bit & 7);
    yield flipped;
  }
}
