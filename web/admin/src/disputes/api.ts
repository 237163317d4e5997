import { get, type Amount } from "@laurel/ui";
import type { DisputeStage } from "../payments/api.ts";

export interface OpenDispute {
  id: string;
  paymentId: string;
  customerId: string;
  processor: string;
  stage: DisputeStage;
  amount: Amount;
  reason: string;
  openedAt: string;
  evidenceDueBy?: string;
}

export const disputesApi = {
  open: async () => (await get<{ items: OpenDispute[] }>("/api/admin/payments/disputes")).items,
};
