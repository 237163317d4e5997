import { get, send, type Amount, type Page } from "@laurel/ui";

export const PAYMENT_STATUSES = [
  "CREATED",
  "UNKNOWN",
  "REQUIRES_ACTION",
  "PROCESSING",
  "SUCCEEDED",
  "PARTIALLY_REFUNDED",
  "REFUNDED",
  "DISPUTED",
  "LOST",
  "CANCELLED",
  "EXPIRED",
  "FAILED",
] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

export interface StaffPayment {
  id: string;
  customerId: string;
  status: PaymentStatus;
  amount: Amount;
  processor: string;
  reference?: string;
  reason?: { code: string; message: string };
  missing?: Amount;
  surplus?: Amount;
  createdAt: string;
  settledAt?: string;
}

export type AttemptState =
  | "STARTED"
  | "UNKNOWN"
  | "REQUIRES_ACTION"
  | "PROCESSING"
  | "AUTHORIZED"
  | "DECLINED"
  | "EXPIRED"
  | "CANCELLED"
  | "CAPTURED"
  | "WITHDRAWN";

export interface Attempt {
  id: string;
  processor: string;
  choice: string;
  state: AttemptState;
  reference?: string;
  captured: Amount;
  surplus?: Amount;
  startedAt: string;
  capturedAt?: string;
}

export type RefundStatus = "PENDING" | "SUCCEEDED" | "FAILED";

export interface Refund {
  id: string;
  status: RefundStatus;
  amount: Amount;
  reason?: string;
  at: string;
  claimUrl?: string;
}

export type DisputeStage = "INQUIRY" | "CLOSED" | "OPENED" | "WON" | "LOST";

export interface Dispute {
  id: string;
  stage: DisputeStage;
  amount: Amount;
  reason: string;
  openedAt: string;
  evidenceDueBy?: string;
}

export interface WholePayment {
  payment: StaffPayment;
  description?: string;
  refundable: Amount;
  attempts: Attempt[];
  refunds: Refund[];
  disputes: Dispute[];
  history: Array<{ at: string; who: string; what: string; detail: string }>;
}

/** What a refund would do; what could not be found out is named. */
export interface RefundPreview {
  amount: Amount;
  refundable: Amount;
  possible: boolean;
  points?: {
    pointsTaken: number;
    availableBefore: number;
    availableAfter: number;
    tier: { before: string; after: string };
    lines: string[];
  };
  entries?: Array<{ sweepstakesId: string; title: string; entryId: string; weight: number; weightAfter: number; sealed: boolean }>;
  unavailable: string[];
}

/** A payment as its stored webhooks tell it, held against the payment as it is. */
export interface Rebuilt {
  paymentId: string;
  deliveries: number;
  lacking: string[];
  untold: string[];
}

export interface RefundOrder {
  amount?: Amount;
  reason: string;
}

const at = (id: string) => `/api/admin/payments/${encodeURIComponent(id)}`;

export const paymentsApi = {
  list: (filters: Record<string, string>, cursor?: string, limit = 25) =>
    get<Page<StaffPayment>>(
      `/api/admin/payments?${new URLSearchParams({ ...filters, limit: String(limit), ...(cursor ? { cursor } : {}) })}`,
    ),
  one: (id: string) => get<WholePayment>(at(id)),
  preview: (id: string, amount: string) => get<RefundPreview>(`${at(id)}/refund-preview?${new URLSearchParams({ amount })}`),
  refund: (id: string, order: RefundOrder, key: string) =>
    send<Refund>("POST", `${at(id)}/refunds`, order, { "Idempotency-Key": key }),
  rebuilt: (id: string) => get<Rebuilt>(`${at(id)}/rebuild`),
  rails: () => get<Array<{ id: string; displayName: string }>>("/api/payment/processors"),
};
