import { get, send } from "@laurel/ui";

export interface Drift {
  kind: string;
  member?: string;
  seq?: number;
  payment?: string;
  detail: string;
}

export interface AuditReport {
  checked: number;
  drift: Drift[];
  drifts: number;
  trialBalance: Record<string, number>;
  members: number;
  settlements: number;
  inFlight: number;
  notChecked: string[];
  at: string;
  tookMillis: number;
}

export interface Task {
  task: string;
  day: string;
  done: boolean;
  members: number;
  failed: number;
}

export type Mode = "full" | "incremental";

export const auditorApi = {
  audit: (mode: Mode) => get<AuditReport>(`/api/admin/loyalty/audit?mode=${mode}`),
  night: () => get<{ tasks: Task[] }>("/api/admin/loyalty/nightly"),
  runNight: () => send<{ tasks: Task[] }>("POST", "/api/admin/loyalty/nightly"),
};
