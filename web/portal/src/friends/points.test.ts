import { expect, test } from "vitest";
import { pointsOf } from "./points.ts";

test("points are read as people write them", () => {
  expect(pointsOf(" 250 ")).toBe(250);
  expect(pointsOf("1,250")).toBe(1250);
  expect(pointsOf("1.250")).toBe(1250);
  expect(pointsOf("1 250 000")).toBe(1250000);
});

test("what is no whole number above nothing is not read as one", () => {
  for (const typed of ["", "0", "-5", "2.5", "12,50", "1e3", "ten", "1,25,000", "99999999999"]) {
    expect(pointsOf(typed), typed).toBeUndefined();
  }
});
