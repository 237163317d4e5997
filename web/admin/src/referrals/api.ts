import { call, type LoyaltySchemas } from "@laurel/ui";

/** As answers write them; requests ask for them in capitals. */
export const CLAIM_STATES = [
  "held", "open", "qualified", "rewarded", "refused", "taken_back", "lapsed", "checking", "granting", "taking_back",
] as const satisfies ReadonlyArray<Lowercase<LoyaltySchemas["ClaimState"]>>;
export type ClaimState = (typeof CLAIM_STATES)[number];

export type Claim = LoyaltySchemas["ReferralReview.ClaimBody"];

const ALL = "/api/admin/loyalty/referrals";

export const referralsApi = {
  list: (state: ClaimState, cursor?: string) =>
    call("get", ALL, { query: { state: state.toUpperCase() as Uppercase<ClaimState>, limit: 20, cursor } }),
  decide: (id: string, decision: "approve" | "refuse", reason: string) =>
    call("post", `${ALL}/{id}/${decision}`, { path: { id }, body: { reason } }),
};
