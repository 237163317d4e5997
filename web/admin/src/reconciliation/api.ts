import { get, send, type Amount, type Page } from "@laurel/ui";
import type { Rebuilt } from "../payments/api.ts";

export const CASE_KINDS = [
  "UNKNOWN_CHARGE",
  "CHARGE_MISSING_HERE",
  "CHARGE_MISSING_THERE",
  "CHARGE_AMOUNT",
  "UNDERPAID",
  "OVERPAID",
  "REFUND_MISSING_HERE",
  "REFUND_MISSING_THERE",
  "REFUND_AMOUNT",
  "DISPUTE_MISSING_HERE",
  "DISPUTE_OUTCOME",
] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** A difference between a provider's statement and our payments. */
export interface Case {
  id: string;
  kind: CaseKind;
  provider: string;
  state: "OPEN" | "RESOLVED";
  text: string;
  paymentId?: string;
  movement: string;
  ours?: Amount;
  theirs?: Amount;
  firstSeenAt: string;
  lastSeenAt: string;
  notes: Array<{ at: string; by: string; text: string }>;
}

export interface Run {
  provider: string;
  from: string;
  until: string;
  at: string;
  lines: number;
  payments: number;
  differences: number;
  failure?: string;
}

/** Every payment made anew of its webhooks. */
export interface RebuildReport {
  checked: number;
  agreeing: number;
  untold: number;
  lacking: Rebuilt[];
}

const BASE = "/api/admin/payments/reconciliation";
const at = (id: string) => `${BASE}/${encodeURIComponent(id)}`;

export const reconciliationApi = {
  cases: (state: Case["state"], cursor?: string) =>
    get<Page<Case> & { runs: Run[] }>(`${BASE}?${new URLSearchParams({ state, limit: "25", ...(cursor ? { cursor } : {}) })}`),
  runs: async () => (await get<Page<Case> & { runs: Run[] }>(`${BASE}?limit=1`)).runs,
  run: () => send<{ runs: Run[] }>("POST", BASE, {}),
  note: (id: string, note: string) => send<Case>("POST", `${at(id)}/notes`, { note }),
  resolve: (id: string, note: string) => send<Case>("POST", `${at(id)}/resolve`, { note }),
  rebuild: () => send<RebuildReport>("POST", "/api/admin/payments/rebuild"),
};
