import { get, send, type Amount, type Page } from "@laurel/ui";

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
  /** Only where one payment is asked for. */
  refunds?: Refund[];
}

/** Money that goes back, or is back. */
export interface Refund {
  id: string;
  status: "PENDING" | "SUCCEEDED" | "FAILED";
  amount: Amount;
  at: string;
  /** Where the customer fetches it, if it does not come by itself. */
  claimUrl?: string;
}

export interface Simulated {
  points: number;
  explanation: string[];
}

export const paymentApi = {
  processors: () => get<Processor[]>("/api/payment/processors"),
  simulate: (amount: Amount, processor: string) =>
    get<Simulated>(`/api/loyalty/simulate?${new URLSearchParams({ amount: amount.value, currency: amount.currency, processor })}`),
  payment: (id: string) => get<Payment>(`/api/payment/transactions/${encodeURIComponent(id)}`),
  payments: (cursor?: string) =>
    get<Page<Payment>>(`/api/payment/transactions?limit=20${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`),
  pay: (order: { amount: Amount; processor: string; paymentToken?: string; description?: string; returnUrl?: string }, key: string) =>
    send<Payment>("POST", "/api/payment/process", order, { "Idempotency-Key": key }),
  cancel: (id: string) => send<Payment>("POST", `/api/payment/transactions/${encodeURIComponent(id)}/cancel`),
};
