import { call, type PaymentSchemas } from "@laurel/ui";

export type PaymentStatus = PaymentSchemas["PaymentStatus"];
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
] as const satisfies readonly PaymentStatus[];

export type StaffPayment = PaymentSchemas["AdminPaymentBody"];
export type AttemptState = PaymentSchemas["AttemptState"];
export type Attempt = PaymentSchemas["WholePaymentBody.AttemptBody"];
export type RefundStatus = PaymentSchemas["PaymentBody.RefundStatus"];
export type Refund = PaymentSchemas["PaymentBody.RefundBody"];
export type DisputeStage = PaymentSchemas["Dispute.Stage"];
export type Dispute = PaymentSchemas["WholePaymentBody.DisputeBody"];
export type WholePayment = PaymentSchemas["WholePaymentBody"];
/** What a refund would do; what could not be found out is named. */
export type RefundPreview = PaymentSchemas["PreviewRefund.Preview"];
/** A payment as its stored webhooks tell it, held against the payment as it is. */
export type Rebuilt = PaymentSchemas["Rebuilt"];
/** What the service takes, of which the reason has to be there. */
export type RefundOrder = PaymentSchemas["Refunds.RefundRequest"] & { reason: string };

const ONE = "/api/admin/payments/{id}";

export const paymentsApi = {
  /** As the page's address filters; the service refuses a status that is none. */
  list: ({ status, processor, customer, from, to }: Record<string, string>, cursor?: string, limit = 25) =>
    call("get", "/api/admin/payments", {
      query: { status: status as PaymentStatus | undefined, processor, customer, from, to, limit, cursor },
    }),
  one: (id: string) => call("get", ONE, { path: { id } }),
  preview: (id: string, amount: string) => call("get", `${ONE}/refund-preview`, { path: { id }, query: { amount } }),
  refund: (id: string, order: RefundOrder, key: string) =>
    call("post", `${ONE}/refunds`, { path: { id }, header: { "Idempotency-Key": key }, body: order }),
  rebuilt: (id: string) => call("get", `${ONE}/rebuild`, { path: { id } }),
  rails: () => call("get", "/api/payment/processors"),
};
