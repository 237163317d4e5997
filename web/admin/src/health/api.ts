import { get } from "@laurel/ui";

/** As the gateway itself answers, which describes itself to nobody. */
export interface Suite {
  status: "UP" | "DEGRADED";
  services: Array<{ name: string; status: "UP" | "DOWN"; instances: string[] }>;
}

export const healthApi = {
  suite: () => get<Suite>("/api/admin/health"),
};
