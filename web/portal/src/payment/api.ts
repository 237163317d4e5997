import { call, type Amount, type Answer, type PaymentSchemas } from "@laurel/ui";

export type Processor = PaymentSchemas["Processors.ProcessorBody"];
export type PaymentStatus = PaymentSchemas["PaymentStatus"];
export type Payment = PaymentSchemas["PaymentBody"];
/** Money that goes back, or is back. */
export type Refund = PaymentSchemas["PaymentBody.RefundBody"];
export type Simulated = Answer<"get", "/api/loyalty/simulate">;

/** What the service takes, of which these have to be there. */
export type Order = PaymentSchemas["ProcessRequest"] & { amount: Amount; processor: string };

export const paymentApi = {
  processors: () => call("get", "/api/payment/processors"),
  simulate: (amount: Amount, processor: string) =>
    call("get", "/api/loyalty/simulate", { query: { amount: amount.value, currency: amount.currency, processor } }),
  payment: (id: string) => call("get", "/api/payment/transactions/{id}", { path: { id } }),
  payments: (cursor?: string) => call("get", "/api/payment/transactions", { query: { limit: 20, cursor } }),
  pay: (order: Order, key: string) => call("post", "/api/payment/process", { header: { "Idempotency-Key": key }, body: order }),
  cancel: (id: string) => call("post", "/api/payment/transactions/{id}/cancel", { path: { id } }),
};
