import { call, type Answer } from "@laurel/ui";

export type AuditReport = Answer<"get", "/api/admin/loyalty/audit">;
export type Drift = AuditReport["drift"][number];
export type Task = Answer<"get", "/api/admin/loyalty/nightly">["tasks"][number];

export type Mode = "full" | "incremental";

export const auditorApi = {
  audit: (mode: Mode) => call("get", "/api/admin/loyalty/audit", { query: { mode } }),
  night: () => call("get", "/api/admin/loyalty/nightly"),
  runNight: () => call("post", "/api/admin/loyalty/nightly"),
};
