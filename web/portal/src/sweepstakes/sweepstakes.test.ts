import { describe, expect, test } from "vitest";
import type { MyEntries, Sweepstakes } from "./api.ts";
import { ageOn, ineligibility, placeName, todayIn } from "./eligibility.ts";
import { grouped, nextLook, phaseOf } from "./phase.ts";
import { roomFor } from "./room.ts";
import { inWords, zoned } from "./time.ts";

const NOON = Date.parse("2026-06-15T12:00:00Z");
const HOUR = 3_600_000;
const at = (offset: number) => new Date(NOON + offset).toISOString();

function sweepstakes(change: Partial<Sweepstakes> = {}): Sweepstakes {
  return {
    id: "s",
    status: "OPEN",
    opensAt: at(-HOUR),
    closesAt: at(HOUR),
    weightCap: 10,
    entries: { freePerDay: 3, pointsCost: 100, bonus: false },
    beacon: { chainHash: "", round: 7, at: at(2 * HOUR) },
    ...change,
  } as Sweepstakes;
}

function entries(...items: Array<Partial<MyEntries["items"][number]>>): MyEntries {
  const all = items.map((item) => ({ entryId: "e", method: "free", weight: 1, at: at(0), status: "COUNTED", ...item }) as const);
  return { weight: all.reduce((sum, item) => sum + item.weight, 0), weightCap: 10, items: all };
}

describe("where a sweepstakes stands", () => {
  test("it is open by the clock, however late its status follows", () => {
    expect(phaseOf(sweepstakes({ status: "SCHEDULED" }), NOON)).toBe("open");
    expect(phaseOf(sweepstakes({ status: "OPEN" }), NOON + HOUR)).toBe("closed");
    expect(phaseOf(sweepstakes({ status: "SCHEDULED" }), NOON - 2 * HOUR)).toBe("coming");
  });

  test("it is looked at when it is due, never in a rush, and no more once it is over", () => {
    const sealed = sweepstakes({ status: "SEALED", beacon: { chainHash: "", round: 7, at: at(60_000) } });
    expect(nextLook(sealed, NOON)).toBe(62_000);
    expect(nextLook(sealed, NOON + HOUR)).toBe(5_000);
    expect(nextLook(sweepstakes({ status: "DRAWN", announcedAt: at(0) }), NOON)).toBe(false);
    expect(nextLook(sweepstakes({ status: "CANCELLED" }), NOON)).toBe(false);
  });

  test("of the open ones that which closes soonest comes first", () => {
    const groups = grouped(
      [sweepstakes({ id: "late" }), sweepstakes({ id: "soon", closesAt: at(1_000) }), sweepstakes({ id: "over", status: "DRAWN" })],
      NOON,
    );
    expect(groups.open.map((one) => one.id)).toEqual(["soon", "late"]);
    expect(groups.past.map((one) => one.id)).toEqual(["over"]);
  });
});

describe("who may take part", () => {
  const rule = { minimumAge: 18, regions: ["US", "DE"], voidRegions: ["US-NY"] };
  const adult = { staff: false, birthDate: "1990-01-01", region: "US-CA" };
  const why = (person: Partial<typeof adult>) => ineligibility(rule, { ...adult, ...person }, "2026-06-15");

  test("an adult where it is offered", () => {
    expect(why({})).toBeUndefined();
    expect(why({ region: "DE" })).toBeUndefined();
  });

  test("nobody else, and each is told why", () => {
    expect(why({ staff: true })).toBe("STAFF");
    expect(why({ birthDate: "2008-06-16" })).toBe("UNDER_AGE");
    expect(why({ region: "US-NY" })).toBe("INELIGIBLE_REGION");
    expect(why({ region: "FR" })).toBe("INELIGIBLE_REGION");
    expect(ineligibility(rule, { ...adult, birthDate: null }, "2026-06-15")).toBe("UNKNOWN_BIRTH_DATE");
    expect(ineligibility(rule, { ...adult, region: null }, "2026-06-15")).toBe("UNKNOWN_REGION");
  });

  test("a year older on the birthday itself", () => {
    expect(ageOn("2008-06-15", "2026-06-14")).toBe(17);
    expect(ageOn("2008-06-15", "2026-06-15")).toBe(18);
    expect(ageOn("2008-02-29", "2026-02-28")).toBe(17);
    expect(ageOn("2008-02-29", "2026-03-01")).toBe(18);
  });

  test("days are those of the sweepstakes' zone", () => {
    expect(todayIn("America/New_York", new Date("2026-06-15T03:00:00Z"))).toBe("2026-06-14");
  });

  test("places are told by name", () => {
    expect(placeName("DE", "es")).toBe("Alemania");
    expect(placeName("US-CA", "en")).toBe("United States (CA)");
  });
});

describe("how much more can be entered", () => {
  test("free entries are counted over any 24 hours", () => {
    const room = roomFor(sweepstakes(), entries({ weight: 2, at: at(-23 * HOUR) }, { weight: 3, at: at(-25 * HOUR) }), 0, NOON);
    expect(room).toEqual({ cap: 5, free: 1, points: 0 });
  });

  test("when they are used up it is told when there are some again", () => {
    expect(roomFor(sweepstakes(), entries({ weight: 3, at: at(-2 * HOUR) }), 0, NOON).freeAgainAt).toBe(at(22 * HOUR));
  });

  test("neither way leads beyond the limit", () => {
    const room = roomFor(sweepstakes(), entries({ method: "points", weight: 9 }), 5_000, NOON);
    expect(room).toEqual({ cap: 1, free: 1, points: 1 });
    expect(roomFor(sweepstakes(), entries({ method: "points", weight: 10 }), 5_000, NOON)).toEqual({ cap: 0, free: 0, points: 0 });
  });

  test("points buy whole entries, where they buy any", () => {
    expect(roomFor(sweepstakes(), entries(), 299, NOON).points).toBe(2);
    expect(roomFor(sweepstakes({ entries: { freePerDay: 1, bonus: false } }), entries(), 299, NOON).points).toBeUndefined();
  });
});

describe("times", () => {
  test("are told in the two largest units", () => {
    expect(inWords(2 * 24 * HOUR + 4 * HOUR + 1, "en")).toBe("2 days 4 hours");
    expect(inWords(65_000, "en")).toBe("1 minute 5 seconds");
    expect(inWords(HOUR, "es")).toBe("1 hora");
    expect(inWords(-5, "en")).toBe("0 seconds");
  });

  test("are those of the sweepstakes' zone", () => {
    expect(zoned("2026-06-15T03:30:00Z", "America/New_York", "en-US")).toMatch(/Jun 14, 2026.*11:30\sPM EDT/);
  });
});
