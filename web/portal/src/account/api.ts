import { call, type Answer, type Item } from "@laurel/ui";

export type Account = Answer<"get", "/api/loyalty/account">;
export type LedgerLine = Item<"/api/loyalty/ledger">;
/** With everything that led to it. */
export type LedgerEntry = Answer<"get", "/api/loyalty/ledger/{seq}">;
/** What of the ledger is asked for. */
export interface LedgerFilter {
  direction?: "in" | "out";
  kind?: string[];
}

export const accountApi = {
  account: () => call("get", "/api/loyalty/account"),
  ledger: (cursor?: string) => call("get", "/api/loyalty/ledger", { query: { limit: 20, cursor } }),
  /** Only what the filter lets through; a page may be empty and still have a next one. */
  ledgerOf: (filter: LedgerFilter, cursor?: string) => call("get", "/api/loyalty/ledger", { query: { ...filter, limit: 20, cursor } }),
  entry: (seq: number) => call("get", "/api/loyalty/ledger/{seq}", { path: { seq: String(seq) } }),
};
