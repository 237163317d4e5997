import { get, type Page } from "@laurel/ui";

export const AUDITED = ["payments", "loyalty", "sweepstakes", "social", "customers"] as const;
export type Audited = (typeof AUDITED)[number];

/** Something that a member of staff did, as a link of the chain. */
export interface AuditLine {
  number: number;
  at: string;
  actor: string;
  action: string;
  subject: string;
  reason: string | null;
  details: Record<string, string>;
  correlationId: string;
  previousHash: string;
  hash: string;
}

export interface ChainCheck {
  whole: boolean;
  brokenAt: number | null;
}

export const auditApi = {
  lines: (domain: Audited, cursor?: string) =>
    get<Page<AuditLine>>(`/api/admin/${domain}/audit-log?${new URLSearchParams({ limit: "50", ...(cursor ? { cursor } : {}) })}`),
  check: (domain: Audited) => get<ChainCheck>(`/api/admin/${domain}/audit-log/check`),
};
