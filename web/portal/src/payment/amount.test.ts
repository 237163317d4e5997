import { expect, test } from "vitest";
import { amountOf } from "./amount.ts";

test.each([
  ["49.90", "49.90"],
  [" 49,90 ", "49.90"],
  ["10", "10"],
  ["0.01", "0.01"],
])("%s is an amount", (typed, amount) => {
  expect(amountOf(typed)).toBe(amount);
});

test.each(["", "0", "0.00", "-1", "1.999", "1e3", "12 000", "1.", ".5", "ten", "1234567890"])("%s is none", (typed) => {
  expect(amountOf(typed)).toBeUndefined();
});
