import { expect, test } from "vitest";
import { between } from "./Counting.tsx";

test("it begins where it was and ends where it should, however late the last frame is", () => {
  expect(between(100, 250, 0)).toBe(100);
  expect(between(100, 250, -0.1)).toBe(100);
  expect(between(100, 250, 1)).toBe(250);
  expect(between(100, 250, 7.3)).toBe(250);
});

test("downwards as well, and in whole points", () => {
  const half = between(250, 100, 0.5);
  expect(half).toBeLessThan(250);
  expect(half).toBeGreaterThan(100);
  expect(Number.isInteger(half)).toBe(true);
});
