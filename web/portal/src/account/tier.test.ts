import { expect, test } from "vitest";
import { tierShare } from "./TierRing.tsx";

const tier = { name: "Bronze", multiplier: 1, since: null };

test("the ring shows which part of the next tier's points is there", () => {
  expect(tierShare({ ...tier, qualifyingPoints: 250, nextTier: "Silver", pointsToNext: 750 })).toBe(0.25);
});

test("who has nothing has nothing of the ring", () => {
  expect(tierShare({ ...tier, qualifyingPoints: 0, nextTier: "Silver", pointsToNext: 1_000 })).toBe(0);
});

test("points that were taken back below zero are nothing, not less", () => {
  expect(tierShare({ ...tier, qualifyingPoints: -50, nextTier: "Silver", pointsToNext: 1_050 })).toBe(0);
});

test("at the top the ring is closed", () => {
  expect(tierShare({ ...tier, qualifyingPoints: 9_000, nextTier: null, pointsToNext: null })).toBe(1);
});
