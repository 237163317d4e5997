/** Minutes and seconds that are left, as a clock shows them; nothing when the time is over. */
export function left(until: string, now: number): string | undefined {
  const seconds = Math.ceil((Date.parse(until) - now) / 1_000);
  return seconds > 0 ? `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}` : undefined;
}

/** Digit by digit, for whoever reads it aloud or has it read to him. */
export function spelled(code: string): string {
  return [...code].join(" ");
}

/** In groups that an eye can hold. */
export function grouped(code: string): string {
  return code.replace(/(\d{3})(?=\d)/g, "$1 ");
}

/** Opens a conversation with the page, to which Messenger tells the code by itself. */
export function messengerAddress(page: string, code: string): string {
  return `https://m.me/${encodeURIComponent(page)}?ref=${encodeURIComponent(code)}`;
}
