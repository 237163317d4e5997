import { expect, test } from "vitest";
import { amountOf, compareAmounts, decimalsOf } from "./money.ts";

test("an amount is decimal text with the decimals of its currency", () => {
  expect(amountOf(" 12,50 ", 2)).toBe("12.50");
  expect(amountOf("12.505", 2)).toBeUndefined();
  expect(amountOf("1200", decimalsOf("JPY"))).toBe("1200");
  expect(amountOf("1200.5", decimalsOf("JPY"))).toBeUndefined();
});

test("nothing, less than nothing and words are no amounts", () => {
  for (const typed of ["", "0", "0.00", "-3", "1e3", "ten", "1.2.3"]) {
    expect(amountOf(typed, 2)).toBeUndefined();
  }
});

test("amounts are compared to the last digit", () => {
  expect(compareAmounts("99999999999.99", "99999999999.98")).toBe(1);
  expect(compareAmounts("10", "10.00")).toBe(0);
  expect(compareAmounts("-1", "0.01")).toBe(-1);
});
