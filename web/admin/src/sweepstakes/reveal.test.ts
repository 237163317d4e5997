import { expect, test } from "vitest";
import { afterwards, ONE_BY_ONE } from "./reveal.ts";

/** How many places are on the screen at each beat until all are. */
function beats(drawn: number): number[] {
  const seen = [0];
  while (seen.at(-1)! < drawn) {
    seen.push(afterwards(seen.at(-1)!, drawn));
  }
  return seen;
}

test("places come one by one", () => {
  expect(beats(3)).toEqual([0, 1, 2, 3]);
  expect(beats(0)).toEqual([0]);
});

test("of many the rest comes together", () => {
  const seen = beats(1_000);
  expect(seen).toHaveLength(ONE_BY_ONE + 1);
  expect(seen.slice(0, 3)).toEqual([0, 1, 2]);
  expect(seen.at(-2)).toBe(ONE_BY_ONE - 1);
  expect(seen.at(-1)).toBe(1_000);
});

test("exactly as many as come alone end with the last one", () => {
  expect(beats(ONE_BY_ONE)).toEqual(Array.from({ length: ONE_BY_ONE + 1 }, (_, beat) => beat));
});
