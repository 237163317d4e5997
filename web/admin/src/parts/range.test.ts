import { expect, test } from "vitest";
import { daysOf, rangeOf } from "./range.ts";

const NOW = new Date("2026-03-02T23:59:59Z");

test("thirty days end today, and as many were before them", () => {
  expect(rangeOf("30", "", "", NOW)).toEqual({
    from: "2026-02-01",
    to: "2026-03-02",
    days: 30,
    before: { from: "2026-01-02", to: "2026-01-31" },
  });
});

test("today is compared with yesterday", () => {
  expect(rangeOf("1", "", "", NOW)).toMatchObject({ from: "2026-03-02", days: 1, before: { from: "2026-03-01", to: "2026-03-01" } });
});

test("what the address makes up is the usual time", () => {
  expect(rangeOf("1000000", "", "", NOW)?.days).toBe(30);
});

test("own days over a leap day", () => {
  const range = rangeOf("own", "2024-02-28", "2024-03-01", NOW)!;
  expect(daysOf(range)).toEqual(["2024-02-28", "2024-02-29", "2024-03-01"]);
  expect(range.before).toEqual({ from: "2024-02-25", to: "2024-02-27" });
});

test("days to come are not asked for, and a time that ends before it begins is none", () => {
  expect(rangeOf("own", "2026-03-01", "2030-01-01", NOW)?.to).toBe("2026-03-02");
  expect(rangeOf("own", "2026-03-02", "2026-03-01", NOW)).toBeUndefined();
});
