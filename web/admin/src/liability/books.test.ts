import { expect, test } from "vitest";
import type { Liability } from "./api.ts";
import { compared, flow, trialSum } from "./books.ts";

const BEFORE = { "member:available": 900, "member:pending": 100, "program:issued": -1200, "program:redeemed": 200 };
const AFTER = { "member:available": 1350, "member:pending": 0, "program:issued": -1700, "program:redeemed": 300, "program:expired": 50 };

test("what members hold is what they held and what moved, account by account", () => {
  expect(flow(BEFORE, AFTER)).toEqual({
    opening: 1000,
    moved: [
      { account: "program:expired", points: -50 },
      { account: "program:issued", points: 500 },
      { account: "program:redeemed", points: -100 },
    ],
    closing: 1350,
    difference: 0,
  });
});

test("books that do not add up show by how much", () => {
  const broken = { ...AFTER, "member:available": 1351 };
  expect(trialSum(AFTER)).toBe(0);
  expect(trialSum(broken)).toBe(1);
  expect(flow(BEFORE, broken).difference).toBe(1);
});

test("a report that says otherwise than the journal drifts, line by line", () => {
  const whole = { outstanding: 1350, owed: 0, trialBalance: AFTER } as unknown as Liability;
  expect(compared(whole, whole).every((line) => line.drift === 0)).toBe(true);
  const drifted = compared({ ...whole, outstanding: 1349 }, whole).filter((line) => line.drift !== 0);
  expect(drifted.map((line) => line.name)).toEqual(["outstanding", "accounts"]);
  const owing = { outstanding: 1400, owed: 50, trialBalance: AFTER } as unknown as Liability;
  expect(compared(owing, owing).every((line) => line.drift === 0)).toBe(true);
});
