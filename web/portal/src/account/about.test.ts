import { formatOf } from "@laurel/ui";
import { expect, test } from "vitest";
import { told } from "./about.ts";
import { WORDS } from "./words.ts";

const refund = { code: "refund", values: { currency: "EUR", paid: "1049.90", returned: "20.00", held: "0.00" } };

test("it is told with money as the language writes it", () => {
  expect(told(refund, WORDS.en.ledger.about, formatOf("en"))).toBe("Refund: €20.00 of €1,049.90");
  expect(told(refund, WORDS.es.ledger.about, formatOf("es"))).toBe("Devolución: 20,00\u00a0€ de 1049,90\u00a0€");
});

test("what staff wrote is told by themselves", () => {
  expect(told({ code: "adjusted", values: {} }, WORDS.en.ledger.about, formatOf("en"))).toBeUndefined();
});
