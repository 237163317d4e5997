// How long a browser's engine takes over a draw of so many entries, and what it holds then.
//
//   ENTRIES=100000 node --expose-gc -e 'import("vite").then(({ runnerImport }) => runnerImport("./draw/bench/measure.ts"))'
import { bytesToHex } from "@noble/hashes/utils.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { canonicalBytes } from "../src/canonical.ts";
import { hexOf } from "../src/hex.ts";
import type { Json, JsonObject } from "../src/json.ts";
import { rankingOf } from "../src/ranking.ts";
import { verdictOf } from "../src/step.ts";
import { termsHash } from "../src/terms.ts";
import { seedOf } from "../src/tickets.ts";
import { randomnessOf } from "../src/beacon.ts";
import { verify } from "../src/verify.ts";
import { Roll } from "../src/roll.ts";
import { cases, linesOf, OPERATOR_KEY, signed, UNSEEN } from "../test/published.ts";
import type { Entry } from "../src/entry.ts";

const count = Number(process.env["ENTRIES"] ?? 100_000);
const name = (seed: string, length: number) => bytesToHex(sha256(new TextEncoder().encode(seed))).slice(0, length);
const entries: Entry[] = Array.from({ length: count }, (_, index): Entry => ({
  entryId: name(`entry ${index}`, 32),
  entrant: name(`person ${index % Math.ceil(count / 2.3)}`, 64),
  weight: (index % 5) + 1,
  method: "free",
})).sort((one, other) => (one.entryId < other.entryId ? -1 : 1));
const roll = new Roll();
entries.forEach((entry) => roll.add(entry));

const vector = cases()[0]!.json;
const terms = new Map(vector.get("terms") as JsonObject).set("winners", 50n).set("alternates", 50n).set("weightCap", 1_000n);
const signature = (vector.get("beacon") as JsonObject).get("signature") as string;
const seed = seedOf(termsHash(terms), roll.merkleRoot(), randomnessOf(signature));
const bundle = signed(
  new Map<string, Json>([
    ["terms", terms],
    ["termsHash", termsHash(terms)],
    [
      "seal",
      new Map<string, Json>([
        ["sealedAt", "2023-08-23T15:00:00Z"],
        ["entryCount", BigInt(count)],
        ["totalWeight", roll.totalWeight],
        ["merkleRoot", roll.merkleRoot()],
        ["witness", null],
      ]),
    ],
    ["beacon", new Map([["signature", signature], ["randomness", randomnessOf(signature)]])],
    [
      "ranking",
      rankingOf(roll, seed, 100).map(
        ({ rank, entryId, entrant }) =>
          new Map<string, Json>([
            ["rank", BigInt(rank)],
            ["entryId", entryId],
            ["entrant", entrant],
            ["outcome", rank < 50 ? "WINNER" : "ALTERNATE"],
          ]),
      ),
    ],
    ["entries", "/entries"],
    ["methods", new Map([["free", BigInt(count)]])],
  ]),
);
const draw = {
  bundle: canonicalBytes(bundle),
  entries: new Blob([linesOf(entries)]),
  keys: new Map([[OPERATOR_KEY, OPERATOR_KEY]]),
  other: undefined,
};

const before = process.cpuUsage();
const start = performance.now();
const took: Record<string, number> = {};
let last = start;
const verified = await verify(draw, {
  ...UNSEEN,
  onStep: ({ name }) => {
    took[name] = Math.round(performance.now() - last);
    last = performance.now();
  },
});
const cpu = process.cpuUsage(before);
globalThis.gc?.();
console.log(
  JSON.stringify({
    entries: count,
    megabytes: Math.round(draw.entries.size / 1e5) / 10,
    verdict: verdictOf(verified.steps.filter((step) => step.name !== "round")),
    seed: hexOf(seed),
    milliseconds: Math.round(last - start),
    cpuMilliseconds: Math.round((cpu.user + cpu.system) / 1000),
    heapMegabytes: Math.round(process.memoryUsage().heapUsed / 1e6),
    took,
  }),
);
