import { paths } from "../parts/links.ts";

export type Kind = "recent" | "place" | "payment" | "member" | "sweepstakes";

/** Somewhere to go. */
export interface Hit {
  kind: Kind;
  path: string;
  text: string;
  more?: string | undefined;
}

/** Text as it is compared: without case and accents. */
export function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{Diacritic}/gu, "").toLowerCase();
}

/** Those with every typed word in them; words that begin with what was typed first come first. */
export function fitting<T extends { text: string }>(all: readonly T[], typed: string): T[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const begins = (one: T) => words.length > 0 && plain(one.text).startsWith(words[0]!);
  return all
    .filter((one) => words.every((word) => plain(one.text).includes(word)))
    .sort((one, other) => Number(begins(other)) - Number(begins(one)));
}

const PAYMENT = /^pay_[\w-]{6,}$/;
const EMAIL = /^\S+@\S+\.\S+$/;

export function asPayment(typed: string): Hit | undefined {
  const id = typed.trim();
  return PAYMENT.test(id) ? { kind: "payment", path: paths.payment(id), text: id } : undefined;
}

export function asEmail(typed: string): string | undefined {
  const address = typed.trim();
  return EMAIL.test(address) ? address : undefined;
}

/** What was gone to last, newest first, each once. */
export function withRecent(known: readonly Hit[], gone: Hit, most: number): Hit[] {
  return [gone, ...known.filter((one) => one.path !== gone.path)].slice(0, most);
}
