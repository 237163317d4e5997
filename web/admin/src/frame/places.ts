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
  { path: "/audit-log", name: "audit", roles: SUPPORT },
  { path: "/conversations", name: "conversations", roles: ["support"] },
  { path: "/announcements", name: "announcements", roles: EVERYBODY },
  { path: "/health", name: "health", roles: EVERYBODY },
];
