import { expect, test } from "vitest";
import { address } from "./call.ts";

test("names in a path are filled in, encoded", () => {
  expect(address("/api/things/{id}/parts/{part}", { id: "a/b ?", part: 3 })).toBe("/api/things/a%2Fb%20%3F/parts/3");
});

test("what is something is asked for, and nothing else", () => {
  expect(address("/api/things", {}, { limit: 20, exact: false, cursor: undefined, q: "" })).toBe("/api/things?limit=20&exact=false");
  expect(address("/api/things", {}, { cursor: undefined })).toBe("/api/things");
  expect(address("/api/things", {}, { kind: ["a", "b"] })).toBe("/api/things?kind=a%2Cb");
  expect(address("/api/things", {}, { q: "a&b=c" })).toBe("/api/things?q=a%26b%3Dc");
});
