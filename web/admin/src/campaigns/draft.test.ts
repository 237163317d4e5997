import { expect, test } from "vitest";
import type { Terms } from "./api.ts";
import { draftOf, emptyDraft, termsOf } from "./draft.ts";

const TERMS: Terms = {
  name: "Double weekend",
  description: "For whoever comes on Saturdays",
  conditions: {
    zone: "Europe/Berlin",
    from: "2026-11-27T23:00:00.000Z",
    until: "2026-12-27T23:00:00.000Z",
    weekdays: ["SATURDAY", "SUNDAY"],
    tiers: ["Gold"],
    segments: ["at-risk"],
    processors: ["stripe"],
    minimumAmount: { value: "20.00", currency: "EUR" },
    firstPurchase: true,
    birthdayMonth: false,
    regions: ["DE", "US-CA"],
  },
  effects: { multiplier: 2.5, bonusPoints: 50, entries: { sweepstakesId: "sw_1", quantity: 3 } },
  limits: { timesPerMember: 1, pointsPerMember: null, times: null, points: 100_000 },
};

test("terms that are only looked at stay what they are", () => {
  expect(termsOf(draftOf(TERMS))).toEqual(TERMS);
});

test("what is left empty is no limit and no condition", () => {
  const terms = termsOf({ ...emptyDraft(), zone: "UTC", multiplier: "2" });
  expect(terms.effects).toEqual({ multiplier: 2, bonusPoints: 0, entries: null });
  expect(Object.values(terms.limits)).toEqual([null, null, null, null]);
  expect(terms.conditions.minimumAmount).toBeNull();
  expect(terms.conditions.regions).toEqual([]);
});

test("a limit that is no number is never sent as no limit", () => {
  const sent = JSON.parse(JSON.stringify(termsOf({ ...emptyDraft(), points: "many" }))) as Terms;
  expect(sent.limits.points).toBe(-1);
});
