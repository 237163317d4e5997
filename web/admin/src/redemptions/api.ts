import { call, type LoyaltySchemas } from "@laurel/ui";

/** A redemption's steps, by which staff look for them; {@link Redemption} has its status as its member is told it. */
export type Step = LoyaltySchemas["RedemptionStatus"];
export const STATUSES = [
  "ORDERED", "SHIPPED", "COMPLETED", "CANCELLED", "REFUSED", "PAID", "RESERVED", "STARTED",
] as const satisfies readonly Step[];

export type Redemption = LoyaltySchemas["RedemptionAdminBody"];
export type UsedVoucher = LoyaltySchemas["Voucher.UsedVoucher"];

const ALL = "/api/admin/loyalty/redemptions";
const ONE = "/api/admin/loyalty/redemptions/{id}";

export const redemptionsApi = {
  /** As the page's address filters; the service refuses a status that is none. */
  list: ({ status, reward }: Record<string, string>, cursor?: string) =>
    call("get", ALL, { query: { status: status as Step | undefined, reward, limit: 20, cursor } }),
  one: (id: string) => call("get", ONE, { path: { id } }),
  ship: (id: string, tracking: string) => call("post", `${ONE}/ship`, { path: { id }, body: { tracking } }),
  cancel: (id: string, reason: string) => call("post", `${ONE}/cancel`, { path: { id }, body: { reason } }),
  use: (code: string) => call("post", "/api/admin/loyalty/vouchers/use", { body: { code } }),
};
