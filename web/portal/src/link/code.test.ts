import { expect, test } from "vitest";
import { grouped, left, messengerAddress, spelled } from "./code.ts";

const until = "2026-03-01T10:10:00Z";
const at = (time: string) => Date.parse(`2026-03-01T${time}Z`);

test("the time that is left is shown as a clock shows it", () => {
  expect(left(until, at("10:00:00"))).toBe("10:00");
  expect(left(until, at("10:08:55"))).toBe("1:05");
  expect(left(until, at("10:09:59.4"))).toBe("0:01");
});

test("when it is over nothing is left", () => {
  expect(left(until, at("10:10:00"))).toBeUndefined();
  expect(left(until, at("11:00:00"))).toBeUndefined();
});

test("a code is for eyes in groups and for ears digit by digit", () => {
  expect(grouped("482913")).toBe("482 913");
  expect(spelled("482913")).toBe("4 8 2 9 1 3");
});

test("Messenger is told the code by the address", () => {
  expect(messengerAddress("100200300400500", "482913")).toBe("https://m.me/100200300400500?ref=482913");
});
