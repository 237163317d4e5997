import { expect, test } from "vitest";
import { asEmail, asPayment, fitting, withRecent, type Hit } from "./find.ts";

const place = (text: string): Hit => ({ kind: "place", path: `/${text}`, text });

test("every typed word has to be in it, whatever its case and accents", () => {
  const places = ["Manual payments", "Payments", "Conciliación"].map(place);
  expect(fitting(places, "PAY").map((one) => one.text)).toEqual(["Payments", "Manual payments"]);
  expect(fitting(places, "pay man").map((one) => one.text)).toEqual(["Manual payments"]);
  expect(fitting(places, "conciliacion").map((one) => one.text)).toEqual(["Conciliación"]);
  expect(fitting(places, "")).toHaveLength(3);
});

test("only a whole id is a payment, only a whole address a member", () => {
  expect(asPayment(" pay_0123456789 ")?.path).toBe("/payments/pay_0123456789");
  expect(asPayment("pay")).toBeUndefined();
  expect(asPayment("pay_1/../../x")).toBeUndefined();
  expect(asEmail("a@b.co")).toBe("a@b.co");
  expect(asEmail("a@b")).toBeUndefined();
});

test("where somebody goes again stands once, and first", () => {
  const known = ["a", "b", "c"].map(place);
  expect(withRecent(known, place("b"), 2).map((one) => one.text)).toEqual(["b", "a"]);
});
