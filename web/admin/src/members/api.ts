import { ApiProblem, get, send, type Amount, type Page } from "@laurel/ui";
import type { Insight } from "../segments/api.ts";

/** Who somebody is, as auth-service knows it. */
export interface Customer {
  customerId: string;
  email: string;
  displayName: string | null;
  birthDate: string | null;
  region: string | null;
  marketingConsent: boolean;
  complete: boolean;
  memberSince: string;
}

export interface WholeCustomer {
  customer: Customer;
  locale: string | null;
  missing: string[];
  account: { email: string; emailVerified: boolean; enabled: boolean; createdAt: string } | null;
  roles: string[];
  links: Array<{ channel: string; linkedAt: string }>;
}

export interface Entry {
  seq: number;
  kind: string;
  points: number;
  available: number;
  reason: string;
  reference: { type: string; id: string };
  explanation: string[];
  at: string;
  hash: string;
}

export interface Member {
  id: string;
  account: {
    available: number;
    pending: number;
    lifetime: number;
    tier: {
      name: string;
      multiplier: number;
      qualifyingPoints: number;
      nextTier: string | null;
      pointsToNext: number | null;
      since: string | null;
    };
  };
  lots: Array<{ earnedIn: string; expiresOn: string; points: number }>;
  insight: Insight | null;
  entries: number;
  recent: Entry[];
}

interface Source {
  seq: number;
  kind: string;
  points: number;
  brought: number;
  at: string;
  reason: string;
  rule: { name: string; version: number; lines: string[] };
}

export interface LotWhy {
  lot: string;
  earnedIn: string;
  expiresOn: string;
  points: number;
  sources: Source[];
  nextCursor: string | null;
}

export interface BalanceWhy {
  points: number;
  available: number;
  pending: number;
  seq: number;
  lots: LotWhy[];
  sentences: string[];
}

export interface EntryWhy {
  seq: number;
  kind: string;
  points: number;
  at: string;
  reference: { type: string; id: string };
  rule: { name: string; version: number; inputs: Record<string, string>; lines: string[] };
  lots: Array<{ lot: string; expiresOn: string; points: number }>;
  follows: Array<{ seq: number; kind: string; points: number; reason: string }>;
  followedBy: Array<{ seq: number; kind: string; points: number; reason: string }>;
  sentences: string[];
}

export interface PaymentLine {
  id: string;
  status: string;
  amount: Amount;
  processor: string;
  createdAt: string;
}

export interface Happening {
  id?: string;
  time: string;
  kind: string;
  text: string;
}

export interface Adjustment {
  points: number;
  reason: string;
  belowZero?: boolean;
}

const loyalty = (id: string) => `/api/admin/loyalty/members/${encodeURIComponent(id)}`;
const customers = (id: string) => `/api/admin/customers/${encodeURIComponent(id)}`;

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
  search: (filters: Record<string, string>, cursor?: string) =>
    get<Page<Customer>>(`/api/admin/customers?${new URLSearchParams({ limit: "20", ...filters, ...(cursor ? { cursor } : {}) })}`),
  customer: (id: string) => get<Customer>(customers(id)),
  whole: (id: string) => orNothing(get<WholeCustomer>(`${customers(id)}/whole`)),
  changeRoles: (id: string, roles: string[], reason: string) =>
    send<{ roles: string[] }>("PUT", `${customers(id)}/roles`, { roles, reason }),
  member: (id: string) => orNothing(get<Member>(loyalty(id))),
  ledger: (id: string, cursor?: string, limit = 20) =>
    get<Page<Entry>>(`${loyalty(id)}/ledger?${new URLSearchParams({ limit: String(limit), ...(cursor ? { cursor } : {}) })}`),
  why: (id: string) => get<BalanceWhy>(`${loyalty(id)}/why`),
  lotWhy: (id: string, lot: string, cursor: string) =>
    get<LotWhy>(`${loyalty(id)}/why?${new URLSearchParams({ lot, cursor })}`),
  entryWhy: (id: string, seq: number) => get<EntryWhy>(`${loyalty(id)}/ledger/${seq}/why`),
  adjust: (id: string, key: string, adjustment: Adjustment) =>
    send("POST", `${loyalty(id)}/adjustments`, adjustment, { "Idempotency-Key": key }),
  payments: (customer: string) =>
    get<Page<PaymentLine>>(`/api/admin/payments?${new URLSearchParams({ customer, limit: "6" })}`),
  happenings: (domain: "sweepstakes" | "social", customer: string, limit: number) =>
    get<Page<Happening>>(`/api/admin/${domain}/timeline?${new URLSearchParams({ customer, limit: String(limit) })}`),
};
