import { get, type Page } from "@laurel/ui";

export interface Account {
  available: number;
  pending: number;
  lifetime: number;
  tier: {
    name: string;
    multiplier: number;
    qualifyingPoints: number;
    nextTier: string | null;
    pointsToNext: number | null;
    since: string | null;
  };
  expiring: Array<{ points: number; on: string }>;
}

export interface LedgerLine {
  seq: number;
  kind: string;
  points: number;
  available: number;
  reason: string;
  reference: { type: string; id: string };
  explanation: string[];
  at: string;
}

export const accountApi = {
  account: () => get<Account>("/api/loyalty/account"),
  ledger: (cursor?: string) => get<Page<LedgerLine>>(`/api/loyalty/ledger?limit=20${cursor ? `&cursor=${cursor}` : ""}`),
};
