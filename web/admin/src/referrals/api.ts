import { get, send, type Page } from "@laurel/ui";

export const CLAIM_STATES = [
  "held", "open", "qualified", "rewarded", "refused", "taken_back", "lapsed", "checking", "granting", "taking_back",
] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

export interface Claim {
  id: string;
  state: ClaimState;
  friend: string;
  referrer: string;
  signs: string[];
  payment: string | null;
  decision: { by: string; at: string; reason: string } | null;
  claimedAt: string;
}

const PATH = "/api/admin/loyalty/referrals";

export const referralsApi = {
  list: (state: ClaimState, cursor?: string) =>
    get<Page<Claim>>(`${PATH}?${new URLSearchParams({ state: state.toUpperCase(), limit: "20", ...(cursor ? { cursor } : {}) })}`),
  decide: (id: string, decision: "approve" | "refuse", reason: string) =>
    send<Claim>("POST", `${PATH}/${id}/${decision}`, { reason }),
};
