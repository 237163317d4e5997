import { expect, test } from "vitest";
import type { Sweepstakes } from "./api.ts";
import { draftOf, emptyDraft, freeReach, mistakesOf, planOf } from "./draft.ts";

const NOW = Date.parse("2026-11-23T18:20:00Z");
const good = {
  ...emptyDraft(NOW, "America/New_York"),
  title: "A week in Lisbon",
  rules: "One free entry a day for everybody who may take part.",
  prizes: [{ name: "A journey", value: "1999.90", currency: "USD", quantity: "1" }],
};

test("a draft without mistakes becomes the plan, its times those of its zone", () => {
  expect(mistakesOf(good, NOW)).toEqual({});
  expect(planOf({ ...good, opensAt: "2026-12-01T09:00" })).toMatchObject({
    opensAt: "2026-12-01T14:00:00.000Z",
    prizes: [{ retailValue: { value: "1999.90", currency: "USD" }, quantity: 1 }],
    entries: { freePerDay: 5, bonus: false },
    eligibility: { minimumAge: 18, regions: ["US"], voidRegions: [] },
  });
  expect(planOf(good).entries).not.toHaveProperty("pointsCost");
});

test("what was read and is sent again unchanged is the same", () => {
  const plan = planOf({ ...good, pointsCost: "100", purchaseValue: "20.00", regions: "us, es de", after: "an-id" });
  expect(planOf(draftOf(plan as Sweepstakes))).toEqual(plan);
});

test("the free way alone must reach the cap", () => {
  expect(freeReach(good)).toBe(35);
  expect(mistakesOf({ ...good, weightCap: "36" }, NOW)).toEqual({ "entries.freePerDay": "belowCap" });
  expect(mistakesOf({ ...good, weightCap: "35" }, NOW)).toEqual({});
});

test.each([
  ["title", { title: " " }, "missing"],
  ["rules", { rules: "short" }, "shortRules"],
  ["closesAt", { closesAt: good.opensAt, freePerDay: "99" }, "closesBeforeOpening"],
  ["closesAt", { opensAt: "2026-11-01T00:00", closesAt: "2026-11-20T00:00" }, "closesInPast"],
  ["drawAt", { drawAt: good.closesAt }, "drawsBeforeClosing"],
  ["drawAt", { drawAt: "" }, "notTime"],
  ["timeZone", { timeZone: "Mars" }, "notZone"],
  ["alternates", { alternates: "1000" }, "tooManyPlaces"],
  ["alternates", { alternates: "-1" }, "notWhole"],
  ["prizes[0].retailValue", { prizes: [{ ...good.prizes[0]!, value: "0.00" }] }, "notAmount"],
  ["prizes[0].retailValue", { prizes: [{ ...good.prizes[0]!, value: "1,999" }] }, "notAmount"],
  ["entries.purchase.perAmount", { purchaseValue: "ten" }, "notAmount"],
  ["eligibility.regions", { regions: "" }, "missing"],
  ["eligibility.voidRegions", { voidRegions: "New York" }, "notRegion"],
  ["eligibility.minimumAge", { minimumAge: "12" }, "notWhole"],
])("%s of %j is %s", (field, change, mistake) => {
  expect(mistakesOf({ ...good, ...change }, NOW)[field]).toBe(mistake);
});
