import { call, type SweepstakesSchemas } from "@laurel/ui";

export type Status = SweepstakesSchemas["Status"];
export type Prize = SweepstakesSchemas["PlanRequest.PrizeRequest"];
export type Ways = SweepstakesSchemas["PlanRequest.WaysRequest"];
/** What staff decide; as it is sent. */
export type Plan = SweepstakesSchemas["PlanRequest"];
export type Rank = SweepstakesSchemas["Rank"];
export type Sweepstakes = SweepstakesSchemas["AdminSweepstakes"];
export type Compliance = SweepstakesSchemas["ComplianceCheck.Report"];
export type Advanced = SweepstakesSchemas["Advanced"];

const ALL = "/api/admin/sweepstakes";
const ONE = "/api/admin/sweepstakes/{id}";
/** Only what was looked at is changed. */
const looked = ({ id, version }: Sweepstakes) => ({ path: { id }, header: { "If-Match": `"${version}"` } });

export const sweepstakesApi = {
  list: (cursor?: string) => call("get", ALL, { query: { limit: 20, cursor } }),
  one: (id: string) => call("get", ONE, { path: { id } }),
  create: (plan: Plan) => call("post", ALL, { body: plan }),
  edit: (one: Sweepstakes, plan: Plan) => call("put", ONE, { ...looked(one), body: plan }),
  drop: (one: Sweepstakes) => call("delete", ONE, looked(one)),
  publish: (one: Sweepstakes) => call("post", `${ONE}/publish`, looked(one)),
  cancel: (one: Sweepstakes, reason: string) => call("post", `${ONE}/cancel`, { ...looked(one), body: { reason } }),
  announce: (one: Sweepstakes) => call("post", `${ONE}/announce`, looked(one)),
  disqualify: (one: Sweepstakes, rank: number, reason: string) =>
    call("post", `${ONE}/ranks/{rank}/disqualify`, {
      path: { id: one.id, rank },
      header: looked(one).header,
      body: { reason },
    }),
  advance: (id: string) => call("post", `${ONE}/advance`, { path: { id } }),
  compliance: (id: string) => call("get", `${ONE}/compliance`, { path: { id } }),
};
