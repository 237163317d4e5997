import type { StaffRole } from "./roles.ts";
import type { FrameWords } from "./words.ts";

/** A place of the menu, and of the palette. */
export interface Place {
  path: string;
  name: keyof FrameWords["places"];
  /** Who has something to do there; an admin has everywhere. */
  roles: readonly StaffRole[];
}

const SUPPORT: readonly StaffRole[] = ["support"];
const EVERYBODY: readonly StaffRole[] = ["support", "marketer", "admin"];

/** Where staff can go, in the order of the menu. */
export const PLACES: readonly Place[] = [
  { path: "/", name: "overview", roles: EVERYBODY },
  { path: "/payments", name: "payments", roles: SUPPORT },
  { path: "/transfers", name: "transfers", roles: SUPPORT },
  { path: "/disputes", name: "disputes", roles: SUPPORT },
  { path: "/reconciliation", name: "reconciliation", roles: SUPPORT },
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
  { path: "/sweepstakes", name: "sweepstakes", roles: EVERYBODY },
  { path: "/audit-log", name: "audit", roles: SUPPORT },
  { path: "/conversations", name: "conversations", roles: ["support"] },
  { path: "/announcements", name: "announcements", roles: EVERYBODY },
  { path: "/health", name: "health", roles: EVERYBODY },
];
