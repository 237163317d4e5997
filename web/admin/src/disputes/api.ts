import { call, type PaymentSchemas } from "@laurel/ui";

export type OpenDispute = PaymentSchemas["OpenDispute"];

export const disputesApi = {
  open: async () => (await call("get", "/api/admin/payments/disputes")).items,
};
