import type { Format } from "@laurel/ui";
import type { LedgerLine } from "./api.ts";
import type { Told, useWords } from "./words.ts";

type Words = ReturnType<typeof useWords>["ledger"]["about"];

/** What an entry is about, in the language of the page; nothing where only its reason tells it, as staff wrote it. */
export function told({ code, values }: LedgerLine["about"], words: Words, format: Format): string | undefined {
  if (!(code in words)) {
    return undefined;
  }
  const money = (name: string) => format.money({ value: values[name] ?? "0", currency: values.currency ?? "USD" });
  const named: Told = {
    name: values.name ?? "",
    amount: money("amount"),
    paid: money("paid"),
    returned: money("returned"),
    held: money("held"),
    points: format.exact(values.points ?? "0"),
    tier: values.tier ?? "",
    before: values.before ?? "",
    after: values.after ?? "",
  };
  return words[code as keyof Words](named);
}
