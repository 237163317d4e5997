import { get, send, upload, type Amount, type Page } from "@laurel/ui";
import type { PaymentStatus, RefundStatus } from "../payments/api.ts";

/** Rails whose money staff see on the bank's statement. */
export const TRANSFER_RAILS = ["zelle", "chime"] as const;

export function isTransfer(rail: string): boolean {
  return TRANSFER_RAILS.some((one) => one === rail);
}

export interface Word {
  by: string;
  at: string;
}

export interface Receipt {
  bankReference: string;
  amount: Amount;
  receivedOn: string;
  state: "WAITING" | "CONFIRMED" | "UNDONE";
  confirmed: Word;
  approved?: Word;
  undone?: Word;
}

/** A payment's page in the book of transfers. */
export interface TransferPage {
  id: string;
  status: PaymentStatus;
  processor: string;
  reference: string;
  amount: Amount;
  received: Amount;
  missing?: Amount;
  surplus?: Amount;
  waitsForSecondPerson: boolean;
  receipts: Receipt[];
  refunds: Array<{ id: string; status: RefundStatus; amount: Amount; bankReference?: string; trouble?: string; recorded?: Word }>;
}

interface OfTransfer {
  id: string;
  processor: string;
  reference: string;
  amount: Amount;
}

export type Awaited = OfTransfer & { missing: Amount; openedAt: string };
export type Waiting = OfTransfer & { receipt: Receipt };
export type Owed = OfTransfer & { refundId: string; askedAt: string };

export interface Queue {
  waiting: Waiting[];
  refunds: Owed[];
  awaited: Awaited[];
  /** There are more than the oldest, which are listed. */
  moreAwaited: boolean;
}

export interface Proposal {
  line: number;
  bankReference: string;
  amount: Amount;
  receivedOn: string;
  text: string;
  payer?: string;
  result: "matched" | "ambiguous" | "unmatched";
  paymentId?: string;
  reference?: string;
  confidence: number;
  reason: string;
  confirmed: boolean;
}

export interface Statement {
  id: string;
  bank: string;
  processor?: string;
  uploadedBy: string;
  uploadedAt: string;
  lines: number;
  matched: number;
  ambiguous: number;
  unmatched: number;
  others: number;
  proposals: Proposal[];
}

export interface Seen {
  bankReference: string;
  receivedAmount: Amount;
  receivedOn: string;
}

const at = (id: string) => `/api/admin/payments/${encodeURIComponent(id)}`;
const refundAt = (id: string, refund: string) => `${at(id)}/refunds/${encodeURIComponent(refund)}`;
const STATEMENTS = "/api/admin/payments/statements";

export const transfersApi = {
  queue: () => get<Queue>("/api/admin/payments/transfers"),
  page: (id: string) => get<TransferPage>(`${at(id)}/transfer`),
  confirm: (id: string, seen: Seen) => send<TransferPage>("POST", `${at(id)}/confirm`, seen),
  approve: (id: string) => send<TransferPage>("POST", `${at(id)}/approve`),
  undo: (id: string, bankReference: string) => send<TransferPage>("POST", `${at(id)}/undo`, { bankReference }),
  sent: (id: string, refund: string, bankReference: string) =>
    send<TransferPage>("POST", `${refundAt(id, refund)}/sent`, { bankReference }),
  failed: (id: string, refund: string, reason: string) => send<TransferPage>("POST", `${refundAt(id, refund)}/failed`, { reason }),
  statements: (cursor?: string) => get<Page<Statement>>(`${STATEMENTS}?${new URLSearchParams({ limit: "10", ...(cursor ? { cursor } : {}) })}`),
  statement: (id: string) => get<Statement>(`${STATEMENTS}/${encodeURIComponent(id)}`),
  upload: (file: File, processor: string) => {
    const form = new FormData();
    form.set("file", file);
    if (processor) {
      form.set("processor", processor);
    }
    return upload<Statement>(STATEMENTS, form);
  },
};
