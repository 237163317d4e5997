import { expect, test } from "vitest";
import { instantOf, isZone, planTime, wallTime } from "./zoned.ts";

test("a time is what the zone's clocks show, in summer and in winter", () => {
  expect(instantOf("2026-07-01T12:00", "America/New_York")).toBe("2026-07-01T16:00:00.000Z");
  expect(instantOf("2026-12-01T12:00", "America/New_York")).toBe("2026-12-01T17:00:00.000Z");
  expect(wallTime("2026-12-01T17:00:30Z", "America/New_York")).toBe("2026-12-01T12:00:30");
  expect(wallTime("2026-12-01T00:00:00Z", "UTC")).toBe("2026-12-01T00:00");
});

test("on the days on which clocks change, too", () => {
  // New York: from 02:00 to 03:00 on 8 March, and back on 1 November 2026
  expect(instantOf("2026-03-08T01:59", "America/New_York")).toBe("2026-03-08T06:59:00.000Z");
  expect(instantOf("2026-03-08T03:00", "America/New_York")).toBe("2026-03-08T07:00:00.000Z");
  expect(instantOf("2026-11-01T00:30", "America/New_York")).toBe("2026-11-01T04:30:00.000Z");
  expect(instantOf("2026-11-01T02:30", "America/New_York")).toBe("2026-11-01T07:30:00.000Z");
});

test("the hour that spring leaves out does not exist, nor does nonsense", () => {
  expect(instantOf("2026-03-08T02:30", "America/New_York")).toBeUndefined();
  expect(instantOf("", "UTC")).toBeUndefined();
});

test("a zone is one that the browser knows", () => {
  expect(isZone("Europe/Madrid")).toBe(true);
  expect(isZone("Europe/Atlantis")).toBe(false);
  expect(isZone("")).toBe(false);
});

test("people are told the zone, and seconds only where there are any", () => {
  expect(planTime("2026-12-01T17:00:00Z", "America/New_York", "en")).toMatch(/^Dec 1, 2026, 12:00\sPM EST$/);
  expect(planTime("2026-07-01T16:00:05Z", "America/New_York", "es")).toMatch(/12:00:05/);
});
