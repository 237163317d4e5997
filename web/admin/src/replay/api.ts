import { call, type Answer } from "@laurel/ui";
import type { Terms } from "../campaigns/api.ts";
import type { Downgrade, Tier } from "../rules/api.ts";

/** What a draft would have done to the purchases of the last days; docs/dry-runs.md says what the figures mean. */
export type Report = Answer<"post", "/api/admin/loyalty/campaigns/dry-run">;
export type MemberChange = Report["movers"][number];

export const replayApi = {
  campaign: (terms: Terms, replaces: string | null, days: number) =>
    call("post", "/api/admin/loyalty/campaigns/dry-run", { body: { ...terms, replaces, days } }),
  tiers: (tiers: Tier[], downgrade: Downgrade, days: number) =>
    call("post", "/api/admin/loyalty/tiers/dry-run", { body: { tiers, downgrade, days } }),
};
