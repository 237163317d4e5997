/** Times as the clocks of a time zone show them, in the form that the browser's date fields have. */

function clockOf(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  });
}

/** Whether there is such a time zone. */
export function isZone(zone: string): boolean {
  try {
    return zone !== "" && clockOf(zone) !== undefined;
  } catch {
    return false;
  }
}

/** `2026-11-30T18:00` for an instant; with seconds where there are any. */
export function wallTime(instant: string | number, zone: string): string {
  const parts = Object.fromEntries(clockOf(zone).formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const minute = `${parts["year"]}-${parts["month"]}-${parts["day"]}T${parts["hour"]}:${parts["minute"]}`;
  return parts["second"] === "00" ? minute : `${minute}:${parts["second"]}`;
}

/** The instant at which the zone's clocks show the time; nothing when they never do, as in the hour that spring leaves out. */
export function instantOf(wall: string, zone: string): string | undefined {
  const asUtc = Date.parse(`${wall}Z`);
  if (Number.isNaN(asUtc)) {
    return undefined;
  }
  // the offset at the guess may be that of the other side of a change, but then the one at the corrected guess is right
  let instant = asUtc;
  for (let look = 0; look < 2; look++) {
    instant = asUtc - (Date.parse(`${wallTime(instant, zone)}Z`) - instant);
  }
  return Date.parse(`${wallTime(instant, zone)}Z`) === asUtc ? new Date(instant).toISOString() : undefined;
}

/** An instant for people, as the zone's clocks show it and with the zone's name: `23 Nov 2026, 18:00 EST`. */
export function planTime(instant: string, zone: string, language: string): string {
  const at = new Date(instant);
  return new Intl.DateTimeFormat(language, {
    timeZone: zone,
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
    ...(at.getUTCSeconds() === 0 ? {} : { second: "2-digit" }),
    timeZoneName: "short",
  }).format(at);
}
