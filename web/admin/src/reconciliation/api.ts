import { call, type PaymentSchemas } from "@laurel/ui";

export type CaseKind = PaymentSchemas["Difference.Kind"];
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
] as const satisfies readonly CaseKind[];

/** A difference between a provider's statement and our payments. */
export type Case = PaymentSchemas["Case"];
export type Run = PaymentSchemas["Run"];
/** Every payment made anew of its webhooks. */
export type RebuildReport = PaymentSchemas["Rebuild.Report"];

const ALL = "/api/admin/payments/reconciliation";
const ONE = "/api/admin/payments/reconciliation/{id}";

export const reconciliationApi = {
  cases: (state: Case["state"], cursor?: string) => call("get", ALL, { query: { state, limit: 25, cursor } }),
  runs: async () => (await call("get", ALL, { query: { limit: 1 } })).runs,
  run: () => call("post", ALL, { body: {} }),
  note: (id: string, note: string) => call("post", `${ONE}/notes`, { path: { id }, body: { note } }),
  resolve: (id: string, note: string) => call("post", `${ONE}/resolve`, { path: { id }, body: { note } }),
  rebuild: () => call("post", "/api/admin/payments/rebuild"),
};
