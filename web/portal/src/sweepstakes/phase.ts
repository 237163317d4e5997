import type { Sweepstakes } from "./api.ts";

export type Phase = "coming" | "open" | "closed" | "sealed" | "drawn" | "announced" | "cancelled" | "void";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** Between two looks, however near the next change is: whoever is signed out shares his quota with his address. */
const SOONEST = 5 * SECOND;

/** Where it stands for somebody who looks now. Entries count by the clock, whenever the status follows. */
export function phaseOf(one: Sweepstakes, now: number): Phase {
  switch (one.status) {
    case "DRAFT": // members see none
    case "SCHEDULED":
    case "OPEN":
    case "CLOSED":
      return now < Date.parse(one.opensAt) ? "coming" : now < Date.parse(one.closesAt) ? "open" : "closed";
    case "SEALED":
      return "sealed";
    case "DRAWN":
      return one.announcedAt ? "announced" : "drawn";
    case "CANCELLED":
      return "cancelled";
    case "VOID":
      return "void";
  }
}

/** In how many milliseconds it may have changed; nothing when it will not any more. */
export function nextLook(one: Sweepstakes, now: number): number | false {
  const until = (instant: string, atMost: number) => Math.min(atMost, Math.max(SOONEST, Date.parse(instant) - now + 2 * SECOND));
  switch (phaseOf(one, now)) {
    case "coming":
      return until(one.opensAt, 10 * MINUTE);
    case "open":
      return until(one.closesAt, MINUTE);
    case "closed":
      return 10 * SECOND;
    case "sealed":
      return until(one.beacon.at, 10 * MINUTE);
    case "drawn":
      return 30 * SECOND;
    case "announced":
    case "cancelled":
    case "void":
      return false;
  }
}

export type Group = "open" | "coming" | "deciding" | "past";

const GROUPS: Record<Phase, Group> = {
  coming: "coming",
  open: "open",
  closed: "deciding",
  sealed: "deciding",
  drawn: "past",
  announced: "past",
  cancelled: "past",
  void: "past",
};

/** Where it belongs in a list: what can be entered first, and of that what closes soonest. */
export function grouped(all: Sweepstakes[], now: number): Record<Group, Sweepstakes[]> {
  const groups: Record<Group, Sweepstakes[]> = { open: [], deciding: [], coming: [], past: [] };
  for (const one of all) {
    groups[GROUPS[phaseOf(one, now)]].push(one);
  }
  const by = (field: "closesAt" | "opensAt", sign: 1 | -1) => (one: Sweepstakes, other: Sweepstakes) =>
    sign * (Date.parse(one[field]) - Date.parse(other[field]));
  groups.open.sort(by("closesAt", 1));
  groups.deciding.sort(by("closesAt", 1));
  groups.coming.sort(by("opensAt", 1));
  groups.past.sort(by("closesAt", -1));
  return groups;
}
