import { expect, test } from "vitest";
import type { Notice } from "./api.ts";
import { staleAfter } from "./stale.ts";

const notice: Notice = { id: "1", kind: "points", title: "", text: "", at: "", read: false };

test("points that were earned make account, ledger and their receipt old, and nobody else's", () => {
  const stale = staleAfter({ ...notice, reference: { type: "payment", id: "p1" } });

  expect(stale).toContainEqual(["account"]);
  expect(stale).toContainEqual(["ledger"]);
  expect(stale).toContainEqual(["payment", "p1"]);
  expect(stale).not.toContainEqual(["payment"]);
});

test("whatever it was, the inbox has one more", () => {
  expect(staleAfter({ ...notice, kind: "winner" })).toContainEqual(["notifications"]);
});
