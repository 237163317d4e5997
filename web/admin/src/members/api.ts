import { ApiProblem, call, type AuthSchemas, type Item, type LoyaltySchemas, type PaymentSchemas } from "@laurel/ui";
import type { Insight } from "../segments/api.ts";

/** Who somebody is, as auth-service knows it. */
export type Customer = AuthSchemas["CustomerResponse"];
export type WholeCustomer = AuthSchemas["WholeCustomer"];

export type Entry = LoyaltySchemas["LedgerLine"];
/** The insight is given by another feature of the service, whose type its description does not know. */
export type Member = Omit<LoyaltySchemas["WholeMember"], "insight"> & { insight: Insight | null };

export type LotWhy = LoyaltySchemas["LotWhy"];
export type BalanceWhy = LoyaltySchemas["BalanceWhy"];
export type EntryWhy = LoyaltySchemas["EntryWhy"];

export type PaymentLine = PaymentSchemas["AdminPaymentBody"];
export type Happening = Item<"/api/admin/sweepstakes/timeline" | "/api/admin/social/timeline">;
export type Adjustment = LoyaltySchemas["Adjustment.AdjustmentRequest"];

const MEMBER = "/api/admin/loyalty/members/{id}";
const CUSTOMER = "/api/admin/customers/{id}";

/** Nothing instead of a refusal when there is none: somebody without entries is no member yet. */
async function orNothing<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (failure) {
    if (failure instanceof ApiProblem && failure.status === 404) {
      return null;
    }
    throw failure;
  }
}

export const membersApi = {
  search: ({ q, email }: { q?: string; email?: string }, cursor?: string) =>
    call("get", "/api/admin/customers", { query: { q, email, limit: 20, cursor } }),
  customer: (id: string) => call("get", CUSTOMER, { path: { id } }),
  whole: (id: string) => orNothing(call("get", `${CUSTOMER}/whole`, { path: { id } })),
  changeRoles: (id: string, roles: string[], reason: string) =>
    call("put", `${CUSTOMER}/roles`, { path: { id }, body: { roles, reason } }),
  member: (id: string) => orNothing(call("get", MEMBER, { path: { id } }) as Promise<Member>),
  ledger: (id: string, cursor?: string, limit = 20) => call("get", `${MEMBER}/ledger`, { path: { id }, query: { limit, cursor } }),
  /** One call answers both: why the balance is what it is, and with a lot why that is. */
  why: (id: string) => call("get", `${MEMBER}/why`, { path: { id } }) as Promise<BalanceWhy>,
  lotWhy: (id: string, lot: string, cursor: string) =>
    call("get", `${MEMBER}/why`, { path: { id }, query: { lot, cursor } }) as Promise<LotWhy>,
  entryWhy: (id: string, seq: number) => call("get", `${MEMBER}/ledger/{seq}/why`, { path: { id, seq } }),
  adjust: (id: string, key: string, adjustment: Adjustment) =>
    call("post", "/api/admin/loyalty/members/{member}/adjustments", {
      path: { member: id },
      header: { "Idempotency-Key": key },
      body: adjustment,
    }),
  payments: (customer: string) => call("get", "/api/admin/payments", { query: { customer, limit: 6 } }),
  happenings: (domain: "sweepstakes" | "social", customer: string, limit: number) =>
    call("get", `/api/admin/${domain}/timeline`, { query: { customer, limit } }),
};
