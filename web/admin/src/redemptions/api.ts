import { get, send, type Page } from "@laurel/ui";

export const STATUSES = ["ORDERED", "SHIPPED", "COMPLETED", "CANCELLED", "REFUSED", "PAID", "RESERVED", "STARTED"] as const;

export interface Redemption {
  redemptionId: string;
  rewardId: string;
  name: string;
  kind: { type: string };
  points: number;
  status: "PENDING" | "COMPLETED" | "USED" | "EXPIRED" | "ORDERED" | "SHIPPED" | "REFUSED" | "CANCELLED";
  voucher?: { validUntil?: string; usedAt?: string };
  reason?: string;
  tracking?: string;
  createdAt: string;
  changedAt: string;
  member: string;
  history: Array<{ at: string; who: string; what: string; detail: string }>;
}

export interface UsedVoucher {
  redemptionId: string;
  name: string;
  kind: { type: string; value?: { value: string; currency: string } };
  usedAt: string;
}

const PATH = "/api/admin/loyalty/redemptions";

export const redemptionsApi = {
  list: (filters: Record<string, string>, cursor?: string) =>
    get<Page<Redemption>>(`${PATH}?${new URLSearchParams({ limit: "20", ...filters, ...(cursor ? { cursor } : {}) })}`),
  one: (id: string) => get<Redemption>(`${PATH}/${id}`),
  ship: (id: string, tracking: string) => send<Redemption>("POST", `${PATH}/${id}/ship`, { tracking }),
  cancel: (id: string, reason: string) => send<Redemption>("POST", `${PATH}/${id}/cancel`, { reason }),
  use: (code: string) => send<UsedVoucher>("POST", "/api/admin/loyalty/vouchers/use", { code }),
};
