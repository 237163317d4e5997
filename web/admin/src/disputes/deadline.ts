const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const URGENT = 3 * DAY;

/** How long until then, in words; without words when it is over. Urgent with less than three days left. */
export function untilThen(at: string, now: Date, language: string): { text?: string; urgent: boolean } {
  const left = Date.parse(at) - now.getTime();
  if (left <= 0) {
    return { urgent: true };
  }
  const words = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const text = left < 2 * DAY ? words.format(Math.floor(left / HOUR), "hour") : words.format(Math.floor(left / DAY), "day");
  return { text, urgent: left < URGENT };
}
