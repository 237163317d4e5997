import { expect, test } from "vitest";
import type { Processor } from "./api.ts";
import { inOrder, nameOf } from "./processors.ts";

const processor = (id: string): Processor => ({ id, displayName: id, flow: "token", currencies: ["USD"], available: true });

test("cards come first, and a way that nobody has placed is not lost", () => {
  expect(inOrder(["btcpay", "newcomer", "paypal", "stripe"].map(processor)).map(({ id }) => id)).toEqual([
    "stripe",
    "paypal",
    "btcpay",
    "newcomer",
  ]);
});

test("only what has a name in the language is named in it", () => {
  expect(nameOf(processor("stripe"), { stripe: "Tarjeta" })).toBe("Tarjeta");
  expect(nameOf(processor("paypal"), { stripe: "Tarjeta" })).toBe("paypal");
});
