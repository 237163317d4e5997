import { expect, test } from "vitest";
import type { Takings } from "./api.ts";
import { balances, besideBefore, mainCurrency } from "./series.ts";

const takings = (currency: string, settled: number, ...revenues: string[]): Takings => ({
  currency,
  settled,
  captured: "0",
  refunded: "0",
  disputed: "0",
  revenue: "0",
  days: revenues.map((revenue, at) => ({ day: `2026-01-0${at + 1}`, settled: 0, captured: "0", refunded: "0", disputed: "0", revenue })),
});

test("what most payments were made in is shown", () => {
  expect(mainCurrency([takings("EUR", 3), takings("USD", 9), takings("JPY", 1)])).toBe("USD");
  expect(mainCurrency([])).toBeUndefined();
});

test("a day without a counterpart stands beside nothing", () => {
  expect(besideBefore(takings("USD", 1, "10.50", "-2.00"), takings("USD", 1, "4.00"))).toEqual([
    { at: "2026-01-01", values: { now: 10.5, before: 4 } },
    { at: "2026-01-02", values: { now: -2, before: 0 } },
  ]);
  expect(besideBefore(undefined, takings("USD", 1, "4.00"))).toEqual([]);
});

test("a journal balances or it does not", () => {
  expect(balances({ available: 70, pending: 30, issued: -100 })).toBe(true);
  expect(balances({ available: 71, pending: 30, issued: -100 })).toBe(false);
});
