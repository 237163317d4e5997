import { expect, test } from "vitest";
import { KINDS, type RewardTerms } from "./api.ts";
import { rewardDraft, rewardTerms } from "./draft.ts";

const TERMS: RewardTerms = {
  name: "Coffee",
  description: "",
  points: 200,
  kind: { type: "store-credit", value: { value: "10.00", currency: "EUR" }, validDays: 30 },
  stock: 12,
  from: "2026-11-27T23:00:00.000Z",
  until: null,
  minimumTier: "Gold",
  perMember: 1,
};

test("a reward that is only looked at stays what it is", () => {
  expect(rewardTerms(rewardDraft(TERMS))).toEqual(TERMS);
});

test("no kind is sent with what belongs to another", () => {
  const fields = KINDS.map((type) => Object.keys(rewardTerms({ ...rewardDraft(TERMS), type }).kind).toSorted().join());
  expect(fields).toEqual(["type,validDays", "type,validDays", "sku,type", "type,validDays,value", "entries,sweepstakesId,type"]);
});

test("a pool has as many as it has codes, so it has no stock of its own", () => {
  expect(rewardTerms({ ...rewardDraft(TERMS), type: "coupon-pool" }).stock).toBeNull();
});

test("a stock that is no number is never sent as no end", () => {
  expect(rewardTerms({ ...rewardDraft(TERMS), stock: "1O" }).stock).toBe(-1);
});
