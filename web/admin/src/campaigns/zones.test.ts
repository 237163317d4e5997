import { expect, test } from "vitest";
import { instantOf, wallTime } from "./zones.ts";

test("a clock on the wall and an instant are each other's", () => {
  for (const zone of ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland"]) {
    for (const wall of ["2026-01-15T00:00", "2026-07-01T23:59", "2026-11-28T09:30"]) {
      expect(wallTime(instantOf(wall, zone), zone)).toBe(wall);
    }
  }
});

test("the difference to UTC is that of the day, on both sides of a change of clocks", () => {
  expect(instantOf("2026-03-29T00:00", "Europe/Berlin")).toBe("2026-03-28T23:00:00.000Z");
  expect(instantOf("2026-03-29T04:00", "Europe/Berlin")).toBe("2026-03-29T02:00:00.000Z");
  expect(instantOf("2026-11-01T12:00", "America/New_York")).toBe("2026-11-01T17:00:00.000Z");
});
