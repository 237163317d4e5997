/** What can be wrong with the form of what was published. */
export type Problem =
  | "not-json"
  | "duplicate"
  | "not-unicode"
  | "not-object"
  | "not-array"
  | "not-text"
  | "not-integer"
  | "not-instant"
  | "not-hex"
  | "missing"
  | "unknown-field"
  | "other-protocol"
  | "other-scheme"
  | "half-drawn"
  | "unknown-method"
  | "not-an-entry"
  | "order"
  | "overflow"
  | "no-bundle"
  | "no-entries"
  | "unreadable";

/** Something is not as `laurel-draw/1` wants it: what, where, and what was found there instead. */
export class ProtocolViolation extends Error {
  constructor(
    readonly problem: Problem,
    readonly at: string,
    readonly found = "",
  ) {
    super(`${at}: ${problem}${found ? ` (${found})` : ""}`);
  }
}

/** As much of a text as somebody wants to read of what is broken. */
export function shown(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
