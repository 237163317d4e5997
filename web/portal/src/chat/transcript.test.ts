import { expect, test } from "vitest";
import type { Answer, Transcript } from "./api.ts";
import { answered, isSafe, offered, onTheirWay, pathOf } from "./transcript.ts";

const AT = "2026-03-01T10:00:00Z";
const empty: Transcript = { items: [], withPerson: false };
const answer: Answer = { id: "m1", replies: [{ text: "You have 5.", choices: [{ label: "Why?", command: "/why" }] }], withPerson: false };

test("what was said and its answer stand at the end, under the ids that the server gives them", () => {
  const now = answered(empty, { id: "m1", text: "How many?" }, answer, AT);

  expect(now.items.map(({ id, from, text }) => [id, from, text])).toEqual([
    ["m1", "customer", "How many?"],
    ["m1:reply", "assistant", "You have 5."],
  ]);
  expect(offered(now)).toEqual([{ label: "Why?", command: "/why" }]);
});

test("sent twice it stands there once", () => {
  const said = { id: "m1", text: "How many?" };
  const once = answered(empty, said, answer, AT);

  expect(answered(once, said, answer, AT)).toEqual(once);
});

test("while a person has the conversation nobody answers at once", () => {
  const now = answered(empty, { id: "m1", text: "Hello?" }, { id: "m1", replies: [], withPerson: true }, AT);

  expect(now).toMatchObject({ withPerson: true, items: [{ id: "m1", from: "customer" }] });
});

test("older offers are not to be pressed any more", () => {
  const asked = answered(empty, { id: "m1", text: "How many?" }, answer, AT);
  const on = answered(asked, { id: "m2", text: "Thanks" }, { id: "m2", replies: [{ text: "Bye.", choices: [] }], withPerson: false }, AT);

  expect(offered(on)).toEqual([]);
});

test("a failed message whose answer was lost is not shown beside itself", () => {
  const arrived = answered(empty, { id: "m1", text: "How many?" }, answer, AT);
  const outgoing = [
    { id: "m1", text: "How many?", state: "failed" as const },
    { id: "m2", text: "And now?", state: "failed" as const },
  ];

  expect(onTheirWay(outgoing, arrived).map(({ id }) => id)).toEqual(["m2"]);
});

test("only the portal's own pages are paths, and only web pages may be opened", () => {
  expect(pathOf("http://localhost:8080/link?token=t", "http://localhost:8080")).toBe("/link?token=t");
  expect(pathOf("https://elsewhere.example/link", "http://localhost:8080")).toBeUndefined();
  expect(pathOf("not an address", "http://localhost:8080")).toBeUndefined();
  expect(isSafe("https://elsewhere.example/")).toBe(true);
  expect(isSafe("javascript:alert(1)")).toBe(false);
});
