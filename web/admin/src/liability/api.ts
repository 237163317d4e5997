import { get, type Amount } from "@laurel/ui";

/** What the programme owes its members at an instant. */
export interface Liability {
  at: string;
  members: number;
  outstanding: number;
  available: number;
  pending: number;
  owed: number;
  value: Amount;
  expectedValue: Amount;
  breakage: { points: number; share: number; method: string };
  byExpiry: Array<{ month: string; points: number; expectedToExpire: number; value: Amount }>;
  /** Points by account; they sum to zero. */
  trialBalance: Record<string, number>;
}

export const liabilityApi = {
  at: (at?: string, exact = false) =>
    get<Liability>(`/api/admin/loyalty/liability?${new URLSearchParams({ ...(at ? { at } : {}), ...(exact ? { exact: "true" } : {}) })}`),
};
