import { call, type LoyaltySchemas } from "@laurel/ui";

export type RewardKind = LoyaltySchemas["RewardKindBody"];
export type Obstacle = LoyaltySchemas["Obstacle.Reason"];
export type Reward = LoyaltySchemas["Rewards.RewardAnswer"];
/** The member's points beside what they buy, cheapest first. */
export type Catalogue = LoyaltySchemas["Rewards.RewardsAnswer"];
export type Recommendations = LoyaltySchemas["Recommendations.Recommendations"];
export type RedemptionStatus = LoyaltySchemas["RedemptionBody.Status"];
export type Redemption = LoyaltySchemas["RedemptionBody"];

export const rewardsApi = {
  catalogue: () => call("get", "/api/loyalty/rewards"),
  recommendations: () => call("get", "/api/loyalty/recommendations"),
  /** For what the member has seen that it costs; otherwise it is refused. */
  redeem: (id: string, points: number, key: string) =>
    call("post", "/api/loyalty/rewards/{id}/redeem", { path: { id }, header: { "Idempotency-Key": key }, body: { points } }),
  redemptions: (cursor?: string) => call("get", "/api/loyalty/redemptions", { query: { limit: 20, cursor } }),
  redemption: (id: string) => call("get", "/api/loyalty/redemptions/{id}", { path: { id } }),
  cancel: (id: string) => call("post", "/api/loyalty/redemptions/{id}/cancel", { path: { id } }),
};
