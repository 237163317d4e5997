/** A moment to the nanosecond, with the text that was published. */
export interface Instant {
  readonly text: string;
  /** Since 1970. */
  readonly seconds: bigint;
  readonly nanos: number;
}

const ISO = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))?Z$/;
/** The last second that the platform's dates reach. */
const LAST_DATE = 8_640_000_000_000n;

/** The moment that a text names, in UTC, as `2026-11-30T12:00:00.5Z`; nothing when there is no such moment. */
export function parseInstant(text: string): Instant | undefined {
  const [, second, fraction = ""] = ISO.exec(text) ?? [];
  const millis = second === undefined ? NaN : Date.parse(`${second}Z`);
  // the platform lets the 31st of April roll over into May
  if (Number.isNaN(millis) || new Date(millis).toISOString().slice(0, 19) !== second) {
    return undefined;
  }
  return { text, seconds: BigInt(millis) / 1000n, nanos: Number(fraction.padEnd(9, "0")) };
}

export function isBefore(one: Instant, other: Instant): boolean {
  return one.seconds === other.seconds ? one.nanos < other.nanos : one.seconds < other.seconds;
}

/** The start of a second. */
export function instantAt(seconds: bigint): Instant {
  const text =
    seconds > LAST_DATE || seconds < -LAST_DATE
      ? `${seconds} s`
      : `${new Date(Number(seconds) * 1000).toISOString().slice(0, -5)}Z`;
  return { text, seconds, nanos: 0 };
}
