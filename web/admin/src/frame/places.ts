import type { StaffRole } from "./roles.ts";
import type { FrameWords } from "./words.ts";

/** A place of the menu, and of the palette. */
export interface Place {
  path: string;
  name: keyof FrameWords["places"];
  /** Who has something to do there; an admin has everywhere. */
  roles: readonly StaffRole[];
}

const EVERYBODY: readonly StaffRole[] = ["support", "marketer", "admin"];

/** Where staff can go, in the order of the menu. */
export const PLACES: readonly Place[] = [
  { path: "/members", name: "members", roles: ["support"] },
  { path: "/segments", name: "segments", roles: EVERYBODY },
  { path: "/referrals", name: "referrals", roles: ["support"] },
  { path: "/campaigns", name: "campaigns", roles: EVERYBODY },
  { path: "/rules", name: "rules", roles: EVERYBODY },
  { path: "/rewards", name: "rewards", roles: EVERYBODY },
  { path: "/redemptions", name: "redemptions", roles: ["support"] },
  { path: "/liability", name: "liability", roles: EVERYBODY },
  { path: "/auditor", name: "auditor", roles: ["support"] },
  { path: "/exchange", name: "exchange", roles: ["admin"] },
  { path: "/conversations", name: "conversations", roles: ["support"] },
  { path: "/announcements", name: "announcements", roles: EVERYBODY },
  { path: "/health", name: "health", roles: EVERYBODY },
];
