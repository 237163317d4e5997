import { expect, test } from "vitest";
import { spanOf } from "./span.ts";

test("a span counts down to the last second and ends", () => {
  expect(spanOf(2 * 86_400_000 + 3 * 3_600_000 + 4 * 60_000 + 5_000)).toBe("2 d 03:04:05");
  expect(spanOf(59_001)).toBe("00:01:00");
  expect(spanOf(1)).toBe("00:00:01");
  expect(spanOf(0)).toBeUndefined();
});
