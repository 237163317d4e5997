import { get, send } from "@laurel/ui";

/** What every version of a rule tells of itself. */
export interface Recorded {
  version: number;
  effectiveFrom: string;
  recordedBy: string | null;
  recordedAt: string | null;
  note: string;
}

export interface Versions<T> {
  /** The one in force. */
  current: number;
  /** Newest first. */
  versions: T[];
}

export interface EarnRule extends Recorded {
  defaultRate: number;
  rates: Record<string, number>;
  pointsLastMonths: number;
  holdDays: number;
}

export interface NewEarnRule {
  defaultRate: number;
  rates: Record<string, number>;
  pointsLastMonths: number;
  holdDays: number;
  effectiveFrom: string | null;
  note: string;
}

export interface Tier {
  name: string;
  threshold: number;
  multiplier: number;
}

export type Downgrade = "ONE_DOWN" | "BALANCE_BASED";

export interface TierTable extends Recorded {
  tiers: Tier[];
  downgrade: Downgrade;
}

export interface NewTierTable {
  tiers: Tier[];
  downgrade: Downgrade;
  effectiveFrom: string | null;
  note: string;
}

/** Names the version that was read, for calls that change it. */
export const reading = (version: number) => ({ "If-Match": `"${version}"` });

export const rulesApi = {
  earnRule: () => get<Versions<EarnRule>>("/api/admin/loyalty/earn-rule"),
  addEarnRule: (read: number, rule: NewEarnRule) =>
    send<EarnRule>("POST", "/api/admin/loyalty/earn-rule", rule, reading(read)),
  tiers: () => get<Versions<TierTable>>("/api/admin/loyalty/tiers"),
  addTiers: (read: number, table: NewTierTable) =>
    send<TierTable>("POST", "/api/admin/loyalty/tiers", table, reading(read)),
};
