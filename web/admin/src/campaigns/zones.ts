/** What a clock on the wall of the time zone shows, as a date and time input writes it. */
export function wallTime(instant: string, zone: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`;
}

/** The instant at which that clock shows this time; where a clock is put forward over it, the one an hour later. */
export function instantOf(wall: string, zone: string): string {
  const wanted = Date.parse(`${wall}Z`);
  // A second look, since the difference to UTC may be another one at the instant that the first one found.
  let instant = wanted;
  for (let look = 0; look < 2; look++) {
    instant += wanted - Date.parse(`${wallTime(new Date(instant).toISOString(), zone)}Z`);
  }
  return new Date(instant).toISOString();
}

export const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

export const zones = (kept: string) => [...new Set(["UTC", ownZone(), kept, ...Intl.supportedValuesOf("timeZone")])];
