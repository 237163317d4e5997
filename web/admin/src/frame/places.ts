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
  { path: "/conversations", name: "conversations", roles: ["support"] },
  { path: "/announcements", name: "announcements", roles: EVERYBODY },
  { path: "/health", name: "health", roles: EVERYBODY },
];
