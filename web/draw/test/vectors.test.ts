import { sha256 } from "@noble/hashes/sha2.js";
import { describe, expect, it } from "vitest";
import { QUICKNET, randomnessOf, verifiesRound } from "../src/beacon.ts";
import { canonicalBytes } from "../src/canonical.ts";
import { leafOf } from "../src/entry.ts";
import { hexOf } from "../src/hex.ts";
import type { JsonObject } from "../src/json.ts";
import { rankingOf } from "../src/ranking.ts";
import { parseReceipt, proves } from "../src/receipt.ts";
import { verdictOf } from "../src/step.ts";
import { readTerms, termsHash } from "../src/terms.ts";
import { seedOf } from "../src/tickets.ts";
import { verify } from "../src/verify.ts";
import { bundleOf, cases, linesOf, OPERATOR_KEY, roll, UNSEEN, type Case } from "./published.ts";

const expectedOf = (vector: Case) => vector.json.get("expected") as JsonObject;
const signatureOf = (vector: Case) => (vector.json.get("beacon") as JsonObject).get("signature") as string;

it.runIf(process.env["LAUREL_SHARED"])("the shared vectors are among those", () => {
  expect(cases().some(({ json }) => JSON.stringify([...(json.get("terms") as JsonObject)].map(String)).includes("sweep-shared"))).toBe(true);
});

describe.each(cases())("$name", (vector) => {
  const expected = expectedOf(vector);
  const terms = vector.json.get("terms") as JsonObject;

  it("the terms have this hash", () => {
    expect(termsHash(terms)).toBe(expected.get("termsHash"));
  });

  it("the entries have this count, weight and root", () => {
    const entries = roll(vector);
    expect(BigInt(entries.size)).toBe(expected.get("entryCount"));
    expect(entries.totalWeight).toBe(expected.get("totalWeight"));
    expect(entries.merkleRoot()).toBe(expected.get("merkleRoot"));
  });

  it("the receipt proves its entry and no other", () => {
    const given = vector.json.get("receipt") as JsonObject;
    const receipt = parseReceipt(new TextDecoder().decode(canonicalBytes(given)));
    const root = expected.get("merkleRoot") as string;
    const entries = roll(vector);
    const entry = entries.entry(receipt.leafIndex);
    expect(hexOf(sha256(leafOf(entry)))).toBe(given.get("leafHash"));
    expect(proves(receipt, entry, root)).toBe(true);
    expect(proves(receipt, { ...entry, weight: entry.weight + 1 }, root)).toBe(false);
    expect(proves({ ...receipt, auditPath: [...receipt.auditPath, root] }, entry, root)).toBe(false);
    expect(proves({ ...receipt, leafIndex: receipt.treeSize }, entry, root)).toBe(false);
  });

  it("the round verifies and yields this seed and ranking", () => {
    const { round, winners, alternates } = readTerms(terms);
    const signature = signatureOf(vector);
    expect(verifiesRound(QUICKNET, round, signature)).toBe(true);
    expect(verifiesRound(QUICKNET, round + 1n, signature)).toBe(false);
    expect(randomnessOf(signature)).toBe(expected.get("randomness"));
    const seed = seedOf(expected.get("termsHash") as string, expected.get("merkleRoot") as string, randomnessOf(signature));
    expect(hexOf(seed)).toBe(expected.get("seed"));
    const ranking = rankingOf(roll(vector), seed, winners + alternates);
    expect(ranking.map(({ rank, entryId, entrant }) => [BigInt(rank), entryId, entrant])).toEqual(
      (expected.get("ranking") as JsonObject[]).map((rank) => [rank.get("rank"), rank.get("entryId"), rank.get("entrant")]),
    );
  });

  it("published, it verifies step by step against the pinned beacon", async () => {
    const entries = roll(vector);
    const lines = linesOf(Array.from({ length: entries.size }, (_, index) => entries.entry(index)));
    const { steps } = await verify(
      {
        bundle: canonicalBytes(bundleOf(vector)),
        entries: new Blob([lines]),
        keys: new Map([[OPERATOR_KEY, OPERATOR_KEY]]),
        other: undefined,
      },
      UNSEEN,
    );
    // rounds that were long past on the day that the case names are all that a case can have
    expect(verdictOf(steps.filter((step) => step.name !== "round"))).toBe("holds");
    expect(steps.map((step) => step.name)).toContain("ranking");
  });
});
