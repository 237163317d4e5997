import { expect, test } from "vitest";
import type { KnownEvent } from "./api.ts";
import { leadsTo, merged } from "./merge.ts";

const event = (id: string, time: string): KnownEvent => ({ id, time, kind: "a.b", text: "", domain: "payments" });

test("what happened later stands first, and one service's order holds at the same instant", () => {
  const payments = [event("p2", "2026-01-01T10:00:02Z"), event("p1", "2026-01-01T10:00:00Z")];
  const loyalty = [event("l2", "2026-01-01T10:00:01.500Z"), event("l1", "2026-01-01T10:00:00Z"), event("l0", "2026-01-01T10:00:00Z")];
  expect(merged([payments, loyalty]).map((one) => one.id)).toEqual(["p2", "l2", "p1", "l1", "l0"]);
});

test("an event leads to the screen of what it is about", () => {
  expect(leadsTo({ target: { type: "payment", id: "pay_1" } }, "/")).toBe("/payments/pay_1");
  expect(leadsTo({ link: "/api/admin/loyalty/members/c%2F1/ledger/4" }, "/")).toBe("/members/c%2F1");
  expect(leadsTo({ link: "/api/admin/sweepstakes/s1" }, "/")).toBe("/sweepstakes/s1");
});

test("it does not lead to where it stands, nor to what the desk does not have", () => {
  expect(leadsTo({ target: { type: "payment", id: "pay_1" } }, "/payments/pay_1")).toBeUndefined();
  expect(leadsTo({ target: { type: "satellite", id: "1" } }, "/")).toBeUndefined();
  expect(leadsTo({ link: "https://elsewhere.example/api/admin/sweepstakes/s1" }, "/")).toBeUndefined();
});
