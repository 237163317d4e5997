import { call, type LoyaltySchemas } from "@laurel/ui";

export type EarnRule = LoyaltySchemas["EarnRules.RuleVersion"];
export type NewEarnRule = LoyaltySchemas["EarnRules.NewRule"];
export type Tier = LoyaltySchemas["TierTables.ShownTier"];
export type Downgrade = LoyaltySchemas["DowngradePolicy"];
export type TierTable = LoyaltySchemas["TierTables.TableVersion"];
export type NewTierTable = LoyaltySchemas["TierTables.NewTable"];

/** The one in force, and all, newest first. */
export interface Versions<T> {
  current: number;
  versions: T[];
}

/** What every version of a rule tells of itself. */
export type Recorded = Pick<EarnRule, "version" | "effectiveFrom" | "recordedBy" | "recordedAt" | "note">;

/** Names the version that was read, for calls that change it. */
export const reading = (version: number) => ({ "If-Match": `"${version}"` });

export const rulesApi = {
  earnRule: () => call("get", "/api/admin/loyalty/earn-rule"),
  addEarnRule: (read: number, rule: NewEarnRule) =>
    call("post", "/api/admin/loyalty/earn-rule", { header: reading(read), body: rule }),
  tiers: () => call("get", "/api/admin/loyalty/tiers"),
  addTiers: (read: number, table: NewTierTable) =>
    call("post", "/api/admin/loyalty/tiers", { header: reading(read), body: table }),
};
