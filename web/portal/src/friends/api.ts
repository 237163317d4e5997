import { call, type Answer, type Item } from "@laurel/ui";

export type Transfer = Item<"/api/loyalty/transfers">;
export type Referral = Answer<"get", "/api/loyalty/referral">;
export type OwnClaim = Answer<"post", "/api/loyalty/referral/claim">;

export const friendsApi = {
  sendPoints: (toEmail: string, points: number, key: string) =>
    call("post", "/api/loyalty/transfers", { header: { "Idempotency-Key": key }, body: { toEmail, points } }),
  transfers: (cursor?: string) => call("get", "/api/loyalty/transfers", { query: { limit: 20, cursor } }),
  referral: () => call("get", "/api/loyalty/referral"),
  claim: (code: string) => call("post", "/api/loyalty/referral/claim", { body: { code } }),
};
