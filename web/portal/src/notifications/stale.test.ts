import { expect, test } from "vitest";
import type { Notice } from "./api.ts";
import { staleAfter, staleAt, type Place } from "./stale.ts";

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

test("what is no notice is looked at again where it is shown, and an unknown place nowhere", () => {
  expect(staleAt("chat")).toEqual(["chat"]);
  expect(staleAt("link")).toEqual(["links"]);
  expect(staleAt("garden" as Place)).toBeUndefined();
});
