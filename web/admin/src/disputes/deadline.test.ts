import { expect, test } from "vitest";
import { untilThen } from "./deadline.ts";

const NOW = new Date("2026-03-01T12:00:00Z");

test("days are told as days and the last two as hours, never more than are left", () => {
  expect(untilThen("2026-03-08T11:00:00Z", NOW, "en")).toEqual({ text: "in 6 days", urgent: false });
  expect(untilThen("2026-03-02T12:59:00Z", NOW, "en")).toEqual({ text: "in 24 hours", urgent: true });
});

test("what is over has no words, and is urgent", () => {
  expect(untilThen("2026-03-01T12:00:00Z", NOW, "es")).toEqual({ urgent: true });
});
