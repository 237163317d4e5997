import { beforeEach, expect, test, vi } from "vitest";
import { ApiProblem, Unreachable } from "./api/http.ts";
import { decisionKey, forgetDecision, isRefusal, isUnclear } from "./decision.ts";

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("sessionStorage", {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  });
});

const problem = (status: number, slug: string) => new ApiProblem(status, slug, "", undefined, []);

test("every attempt at one decision has the same key, and another decision has another", () => {
  const first = decisionKey("redeem:tea:100");

  expect(decisionKey("redeem:tea:100")).toBe(first);
  expect(decisionKey("redeem:tea:120")).not.toBe(first);
});

test("what has been decided can be wanted again", () => {
  const first = decisionKey("redeem:tea:100");
  forgetDecision("redeem:tea:100");

  expect(decisionKey("redeem:tea:100")).not.toBe(first);
});

test("without an answer, or with one that it is under way, it may have happened", () => {
  expect([new Unreachable(), problem(503, "unavailable"), problem(409, "in-progress")].map(isUnclear)).toEqual([true, true, true]);
  expect(isUnclear(problem(409, "out-of-stock"))).toBe(false);
});

test("only the service's own no ends a decision", () => {
  expect(isRefusal(problem(409, "insufficient-points"))).toBe(true);
  for (const stopped of [problem(401, "unauthorized"), problem(429, "rate-limited"), problem(500, "internal"), new Unreachable()]) {
    expect(isRefusal(stopped)).toBe(false);
  }
});
