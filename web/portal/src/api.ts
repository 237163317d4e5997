/** What the portal asks the services, and what they answer. */
import { get, send } from "@laurel/ui";

export interface Amount {
  value: string;
  currency: string;
}

export interface Account {
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
  expiring: Array<{ points: number; on: string }>;
}

export interface LedgerLine {
  seq: number;
  kind: string;
  points: number;
  available: number;
  reason: string;
  reference: { type: string; id: string };
  explanation: string[];
  at: string;
}

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export interface Processor {
  id: string;
  displayName: string;
  flow: "redirect" | "token" | "instructions";
  currencies: string[];
  available: boolean;
}

export type PaymentStatus =
  | "CREATED"
  | "UNKNOWN"
  | "REQUIRES_ACTION"
  | "PROCESSING"
  | "SUCCEEDED"
  | "PARTIALLY_REFUNDED"
  | "REFUNDED"
  | "DISPUTED"
  | "LOST"
  | "CANCELLED"
  | "EXPIRED"
  | "FAILED";

export interface Payment {
  id: string;
  status: PaymentStatus;
  amount: Amount;
  processor: string;
  description?: string;
  nextAction: { type: "none" | "redirect" | "confirm" | "instructions"; url?: string; reference?: string; text?: string };
  missing?: Amount;
  reason?: { code: string; message: string };
  createdAt: string;
  settledAt?: string;
}

export interface Profile {
  customerId: string;
  email: string;
  displayName: string | null;
  birthDate: string | null;
  region: string | null;
  marketingConsent: boolean;
  locale: string | null;
  complete: boolean;
  missing: string[];
}

export interface Simulated {
  points: number;
  explanation: string[];
}

export const api = {
  account: () => get<Account>("/api/loyalty/account"),
  ledger: (cursor?: string) => get<Page<LedgerLine>>(`/api/loyalty/ledger?limit=20${cursor ? `&cursor=${cursor}` : ""}`),
  processors: () => get<Processor[]>("/api/payment/processors"),
  simulate: (amount: Amount, processor: string) =>
    get<Simulated>(`/api/loyalty/simulate?${new URLSearchParams({ amount: amount.value, currency: amount.currency, processor })}`),
  payment: (id: string) => get<Payment>(`/api/payment/transactions/${encodeURIComponent(id)}`),
  payments: (cursor?: string) =>
    get<Page<Payment>>(`/api/payment/transactions?limit=20${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`),
  pay: (order: { amount: Amount; processor: string; paymentToken?: string; description?: string; returnUrl?: string }, key: string) =>
    send<Payment>("POST", "/api/payment/process", order, { "Idempotency-Key": key }),
  cancel: (id: string) => send<Payment>("POST", `/api/payment/transactions/${encodeURIComponent(id)}/cancel`),
  profile: () => get<Profile>("/api/auth/me"),
  editProfile: (change: Partial<Profile>) => send<Profile>("PATCH", "/api/auth/me", change),
};
