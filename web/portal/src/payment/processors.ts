import type { Processor } from "./api.ts";

/** What most people pay with comes first; what is new to this list comes last. */
const ORDER = ["stripe", "paypal", "venmo", "cashapp", "square", "zelle", "chime", "coinbase", "btcpay"];

export function inOrder(processors: Processor[]): Processor[] {
  const place = ({ id }: Processor) => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length);
  return processors.toSorted((one, other) => place(one) - place(other));
}

/** What a way to pay is called in the language of the page; makers' own names are the same everywhere. */
export function nameOf(processor: Pick<Processor, "id" | "displayName">, names: Readonly<Record<string, string>>): string {
  return names[processor.id] ?? processor.displayName;
}
