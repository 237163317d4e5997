import { call, type Answer, type Item } from "@laurel/ui";

export const AUDITED = ["payments", "loyalty", "sweepstakes", "social", "customers"] as const;
export type Audited = (typeof AUDITED)[number];

/** Something that a member of staff did, as a link of the chain. */
export type AuditLine = Item<`/api/admin/${Audited}/audit-log`>;
export type ChainCheck = Answer<"get", `/api/admin/${Audited}/audit-log/check`>;

export const auditApi = {
  lines: (domain: Audited, cursor?: string) => call("get", `/api/admin/${domain}/audit-log`, { query: { limit: 50, cursor } }),
  check: (domain: Audited) => call("get", `/api/admin/${domain}/audit-log/check`),
};
