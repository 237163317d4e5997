import { useSession } from "@laurel/ui";

export const STAFF_ROLES = ["support", "marketer", "admin"] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Whether who is signed in has one of these roles; an admin has all of them. */
export function useMay(...roles: StaffRole[]): boolean {
  const mine = useSession().data?.roles ?? [];
  return mine.includes("admin") || roles.some((role) => mine.includes(role));
}
