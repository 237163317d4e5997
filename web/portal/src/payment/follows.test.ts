import { expect, test } from "vitest";
import type { Draw, OwnEntries } from "../entries/api.ts";
import type { Payment } from "./api.ts";
import { brought, drawsFor, earnedBy, isFresh } from "./follows.ts";

const settledAt = "2026-03-01T10:00:00Z";
const soon = Date.parse(settledAt) + 5_000;
const later = Date.parse(settledAt) + 3_600_000;
const payment: Payment = {
  id: "p1",
  status: "SUCCEEDED",
  amount: { value: "50.00", currency: "USD" },
  processor: "stripe",
  nextAction: { type: "none" },
  createdAt: settledAt,
  settledAt,
};

const entry = { method: "purchase", at: settledAt } as const;

function draw(id: string, status: Draw["status"], each?: Draw["entries"]["purchasePerEntry"]): Draw {
  const entries = { bonus: false, freePerDay: 1, ...(each ? { purchasePerEntry: each } : {}) };
  return { id, status, title: `Draw ${id}`, entries } as Draw;
}

test("a draw counts where the money is of its kind and enough for an entry", () => {
  const draws = [
    draw("enough", "OPEN", { value: "10.00", currency: "USD" }),
    draw("exactly", "OPEN", { value: "50.00", currency: "USD" }),
    draw("dear", "OPEN", { value: "50.01", currency: "USD" }),
    draw("euros", "OPEN", { value: "1.00", currency: "EUR" }),
    draw("free only", "OPEN"),
  ];

  expect(drawsFor(payment, draws).map(({ id }) => id)).toEqual(["enough", "exactly"]);
});

test("entries of this purchase are told, those of others and void ones are not", () => {
  const own: OwnEntries = {
    weight: 9,
    weightCap: 100,
    items: [
      { ...entry, entryId: "e1", weight: 4, status: "COUNTED", payment: "p1" },
      { ...entry, entryId: "e2", weight: 3, status: "COUNTED", payment: "another" },
      { ...entry, entryId: "e3", weight: 2, status: "VOID", payment: "p1" },
      { ...entry, entryId: "e4", weight: 2, status: "COUNTED" },
    ],
  };

  expect(brought(payment, [draw("a", "DRAWN")], [own], later)).toEqual([{ drawId: "a", title: "Draw a", entries: 4 }]);
});

test("none yet is told of while they may still come, and only where the draw is open", () => {
  const draws = [draw("open", "OPEN"), draw("closed", "CLOSED")];

  expect(brought(payment, draws, [], soon).map(({ drawId }) => drawId)).toEqual(["open"]);
  expect(brought(payment, draws, [], later)).toEqual([]);
});

test("points that went back are told beside those that were earned", () => {
  const line = (kind: string, points: number, id = "p1") => ({ kind, points, reference: { type: "payment", id } });
  const lines = [line("earn", 70, "p2"), line("reverse", -20), line("earn", 120)];

  expect(earnedBy("p1", lines)).toEqual({ points: 120, since: -20 });
  expect(earnedBy("p2", lines)).toEqual({ points: 70, since: 0 });
  expect(earnedBy("p3", lines)).toBeUndefined();
});

test("points are awaited for some minutes only", () => {
  const payment = { createdAt: "2026-11-23T12:00:00Z", settledAt: "2026-11-23T12:01:00Z" } as Parameters<typeof isFresh>[0];

  expect(isFresh(payment, Date.parse("2026-11-23T12:10:59Z"))).toBe(true);
  expect(isFresh(payment, Date.parse("2026-11-23T12:11:00Z"))).toBe(false);
});
