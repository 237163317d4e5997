import { get, send, type Amount, type Page } from "@laurel/ui";

export type RewardKind =
  | { type: "generated-coupon" | "coupon-pool"; validDays?: number }
  | { type: "store-credit"; value: Amount; validDays?: number }
  | { type: "product"; sku: string }
  | { type: "sweepstakes-entries"; sweepstakesId: string; entries: number };

export type Obstacle = "not-yet" | "over" | "tier-required" | "limit-reached" | "out-of-stock" | "insufficient-points";

export interface Reward {
  id: string;
  name: string;
  description: string;
  points: number;
  kind: RewardKind;
  /** How many are left; nothing: as many as are wanted. */
  left: number | null;
  from: string | null;
  until: string | null;
  minimumTier: string | null;
  perMember: number | null;
  redeemable: boolean;
  /** The one that is hardest to change comes first. */
  obstacles: Array<{ reason: Obstacle; message: string }>;
}

/** The member's points beside what they buy, cheapest first. */
export interface Catalogue {
  available: number;
  items: Reward[];
}

export interface Recommendations {
  day: string | null;
  rewards: Array<{
    reward: string;
    name: string;
    points: number;
    reasons: string[];
    /** The reasons, to be said in the language of the page; none of those from before there were any. */
    because: Array<{ code: string; values: Record<string, number> }>;
  }>;
}

export type RedemptionStatus = "PENDING" | "COMPLETED" | "USED" | "EXPIRED" | "ORDERED" | "SHIPPED" | "REFUSED" | "CANCELLED";

export interface Redemption {
  redemptionId: string;
  rewardId: string;
  name: string;
  kind: RewardKind;
  points: number;
  status: RedemptionStatus;
  voucher?: { code: string; validUntil?: string; usedAt?: string };
  reason?: string;
  reasonCode?: string;
  tracking?: string;
  createdAt: string;
  changedAt: string;
}

const of = (id: string) => encodeURIComponent(id);

export const rewardsApi = {
  catalogue: () => get<Catalogue>("/api/loyalty/rewards"),
  recommendations: () => get<Recommendations>("/api/loyalty/recommendations"),
  /** For what the member has seen that it costs; otherwise it is refused. */
  redeem: (id: string, points: number, key: string) =>
    send<Redemption>("POST", `/api/loyalty/rewards/${of(id)}/redeem`, { points }, { "Idempotency-Key": key }),
  redemptions: (cursor?: string) =>
    get<Page<Redemption>>(`/api/loyalty/redemptions?limit=20${cursor ? `&cursor=${of(cursor)}` : ""}`),
  redemption: (id: string) => get<Redemption>(`/api/loyalty/redemptions/${of(id)}`),
  cancel: (id: string) => send<Redemption>("POST", `/api/loyalty/redemptions/${of(id)}/cancel`),
};
