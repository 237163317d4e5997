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
  /** The same as the reason, to be said in the language of the page. */
  about: { code: string; values: Record<string, string> };
  explanation: string[];
  at: string;
}

/** With everything that led to it. */
export interface LedgerEntry extends LedgerLine {
  tier: { before: string; after: string; qualifyingPoints: number };
  lots: Array<{ points: number; expiresOn: string }>;
  rule: { name: string; inputs: Record<string, string> };
}

export const accountApi = {
  account: () => get<Account>("/api/loyalty/account"),
  ledger: (cursor?: string) => get<Page<LedgerLine>>(`/api/loyalty/ledger?limit=20${cursor ? `&cursor=${cursor}` : ""}`),
  /** Only what the filter lets through; a page may be empty and still have a next one. */
  ledgerOf: (filter: string, cursor?: string) =>
    get<Page<LedgerLine>>(`/api/loyalty/ledger?limit=20&${filter}${cursor ? `&cursor=${cursor}` : ""}`),
  entry: (seq: number) => get<LedgerEntry>(`/api/loyalty/ledger/${seq}`),
};
