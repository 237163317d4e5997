import { formatOf } from "@laurel/ui";
import { expect, test } from "vitest";
import type { LedgerEntry } from "./api.ts";
import { arithmetic, times } from "./arithmetic.ts";
import { WORDS } from "./words.ts";

const entry: LedgerEntry = {
  seq: 1,
  kind: "earn",
  points: 149,
  available: 149,
  pending: 0,
  lifetime: 149,
  reason: "Purchase of 119.90 USD",
  reference: { type: "payment", id: "p1" },
  about: { code: "purchase", values: { amount: "119.90", currency: "USD" } },
  explanation: [],
  at: "2026-11-23T12:00:00Z",
  tier: { before: "Silver", after: "Silver", qualifyingPoints: 149 },
  lots: [{ points: 149, earnedIn: "2026-11", expiresOn: "2027-12-01" }],
  rule: { name: "earn", version: 1, inputs: { rate: "1", multiplier: "1.25", tier: "Silver" } },
  postings: [],
  previousHash: "",
  hash: "",
};

test("decimals are multiplied without losing a digit", () => {
  expect(times("119.90", "1.25")).toBe("149.875");
  expect(times("0.1", "0.2")).toBe("0.02");
  expect(times("100.00", "1")).toBe("100");
  expect(times("123456789.99", "0.01")).toBe("1234567.8999");
});

test("an award is told as it was computed", () => {
  expect(arithmetic(entry, WORDS.en.arithmetic, formatOf("en"))).toEqual([
    "$119.90 × 1 = 119.9",
    "× 1.25 for Silver = 149.875",
    "rounded down: 149 points",
  ]);
});

test("and in Spanish with Spanish numbers", () => {
  expect(arithmetic(entry, WORDS.es.arithmetic, formatOf("es"))).toEqual([
    "119,90\u00a0US$ × 1 = 119,9",
    "× 1,25 por Silver = 149,875",
    "redondeado hacia abajo: 149 puntos",
  ]);
});

test("what campaigns give is added, and what came before its points is told", () => {
  const more: LedgerEntry = {
    ...entry,
    points: 299,
    tier: { before: "Bronze", after: "Silver", qualifyingPoints: 149 },
    lots: [{ points: 250, earnedIn: "2026-11", expiresOn: "2027-12-01" }],
    rule: {
      ...entry.rule,
      inputs: { ...entry.rule.inputs, "campaign.1.id": "c", "campaign.1.name": "Double days", "campaign.1.points": "150", "campaign.1.multiplier": "2" },
    },
  };

  expect(arithmetic(more, WORDS.en.arithmetic, formatOf("en")).slice(3)).toEqual([
    "+ 150 from the campaign “Double days” (× 2)",
    "together 299 points, of which 149 count towards tiers",
    "49 of them make up for points that were owed",
    "You are Silver with it.",
  ]);
});

test("points that are spent are told by when they would have ended", () => {
  const spent: LedgerEntry = {
    ...entry,
    kind: "redeem",
    points: -40,
    about: { code: "reward", values: { name: "Tea" } },
    lots: [{ points: -40, earnedIn: "2026-11", expiresOn: "2027-12-01" }],
    rule: { name: "spend", version: 1, inputs: {} },
  };

  expect(arithmetic(spent, WORDS.en.arithmetic, formatOf("en"))).toEqual(["40 of those that last until November 30, 2027"]);
});
