import { send, type Amount } from "@laurel/ui";
import type { Terms } from "../campaigns/api.ts";
import type { Downgrade, Tier } from "../rules/api.ts";

interface Looked {
  members: number;
  purchases: number;
}

interface Change {
  before: number;
  after: number;
  difference: number;
}

interface Worth {
  points: number;
  value: Amount;
}

export interface MemberChange {
  member: string;
  pointsBefore: number;
  pointsAfter: number;
  tierBefore: string;
  tierAfter: string;
}

/** What a draft would have done to the purchases of the last days; docs/dry-runs.md says what the figures mean. */
export interface Report {
  from: string;
  until: string;
  complete: boolean;
  skipped: number;
  lookedAt: Looked;
  changed: Looked;
  earned: Change;
  entries: Change;
  cost: Worth;
  liability: { before: Worth; after: Worth };
  tiers: Array<{ tier: string; before: number; after: number }>;
  moves: Array<{ from: string; to: string; members: number }>;
  movers: MemberChange[];
  mostChanged: MemberChange[];
  notes: string[];
}

export const replayApi = {
  campaign: (terms: Terms, replaces: string | null, days: number) =>
    send<Report>("POST", "/api/admin/loyalty/campaigns/dry-run", { ...terms, replaces, days }),
  tiers: (tiers: Tier[], downgrade: Downgrade, days: number) =>
    send<Report>("POST", "/api/admin/loyalty/tiers/dry-run", { tiers, downgrade, days }),
};
