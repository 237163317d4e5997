import { call, upload, type PaymentSchemas } from "@laurel/ui";

/** Rails whose money staff see on the bank's statement. */
export const TRANSFER_RAILS = ["zelle", "chime"] as const;

export function isTransfer(rail: string): boolean {
  return TRANSFER_RAILS.some((one) => one === rail);
}

export type Word = PaymentSchemas["TransferBody.WordBody"];
export type Receipt = PaymentSchemas["TransferBody.ReceiptBody"];
/** A payment's page in the book of transfers. */
export type TransferPage = PaymentSchemas["TransferBody"];

export type Queue = PaymentSchemas["TransferQueue"];
export type Awaited = PaymentSchemas["TransferQueue.Awaited"];
export type Waiting = PaymentSchemas["TransferQueue.Waiting"];
export type Owed = PaymentSchemas["TransferQueue.Owed"];

export type Proposal = PaymentSchemas["StatementBody.ProposalBody"];
export type Statement = PaymentSchemas["StatementBody"];
/** What somebody saw on the bank's statement; as it is sent. */
export type Seen = Required<PaymentSchemas["ConfirmationRequest"]>;

const ONE = "/api/admin/payments/{id}";
const REFUND = "/api/admin/payments/{id}/refunds/{refundId}";
const STATEMENTS = "/api/admin/payments/statements";

export const transfersApi = {
  queue: () => call("get", "/api/admin/payments/transfers"),
  page: (id: string) => call("get", `${ONE}/transfer`, { path: { id } }),
  confirm: (id: string, seen: Seen) => call("post", `${ONE}/confirm`, { path: { id }, body: seen }),
  approve: (id: string) => call("post", `${ONE}/approve`, { path: { id } }),
  undo: (id: string, bankReference: string) => call("post", `${ONE}/undo`, { path: { id }, body: { bankReference } }),
  sent: (id: string, refundId: string, bankReference: string) =>
    call("post", `${REFUND}/sent`, { path: { id, refundId }, body: { bankReference } }),
  failed: (id: string, refundId: string, reason: string) =>
    call("post", `${REFUND}/failed`, { path: { id, refundId }, body: { reason } }),
  statements: (cursor?: string) => call("get", STATEMENTS, { query: { limit: 10, cursor } }),
  statement: (id: string) => call("get", `${STATEMENTS}/{id}`, { path: { id } }),
  upload: (file: File, processor: string) => {
    const form = new FormData();
    form.set("file", file);
    if (processor) {
      form.set("processor", processor);
    }
    return upload<Statement>(STATEMENTS, form);
  },
};
