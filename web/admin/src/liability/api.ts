import { call, type Answer } from "@laurel/ui";

/** What the programme owes its members at an instant; the trial balance's points sum to zero. */
export type Liability = Answer<"get", "/api/admin/loyalty/liability">;

export const liabilityApi = {
  at: (at?: string, exact = false) => call("get", "/api/admin/loyalty/liability", { query: { at, exact } }),
};
