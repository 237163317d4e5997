const UNITS = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
] as const;

/** An instant as a sweepstakes' official times are shown: in its own zone, which is named. */
export function zoned(instant: string, timeZone: string, language: string): string {
  return new Intl.DateTimeFormat(language, {
    timeZone,
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
  }).format(new Date(instant));
}

/** A time zone as people call it, whatever the season: Eastern Time. */
export function zoneName(timeZone: string, language: string): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: "longGeneric" }).formatToParts();
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
}

/** So much time in its two largest units, as the language says it: 2 days 4 hours, 1 minute 5 seconds. */
export function inWords(milliseconds: number, language: string): string {
  let left = Math.max(0, Math.ceil(milliseconds / 1_000));
  const first = UNITS.findIndex(([, seconds]) => left >= seconds);
  const shown = first < 0 ? UNITS.slice(-1) : UNITS.slice(first, first + 2);
  return shown
    .map(([unit, seconds]) => {
      const count = Math.floor(left / seconds);
      left -= count * seconds;
      return { unit, count };
    })
    .filter(({ count }, at) => count > 0 || at === 0)
    .map(({ unit, count }) => new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(count))
    .join(" ");
}
