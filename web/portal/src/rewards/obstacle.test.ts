import { expect, test } from "vitest";
import type { Reward } from "./api.ts";
import { missingPoints, share } from "./obstacle.ts";

const reward = { points: 400 } as Reward;

test("what is missing is never less than nothing", () => {
  expect(missingPoints(reward, 150)).toBe(250);
  expect(missingPoints(reward, 400)).toBe(0);
  expect(missingPoints(reward, 900)).toBe(0);
});

test("the bar is never longer than its room, nor shorter than nothing when points were taken back", () => {
  expect(share(reward, 100)).toBe(0.25);
  expect(share(reward, 900)).toBe(1);
  expect(share(reward, -20)).toBe(0);
});
