import { call, type LoyaltySchemas } from "@laurel/ui";

/** What a night found out about a member. */
export type Insight = LoyaltySchemas["InsightBody"];
export type Overview = LoyaltySchemas["Segments.Overview"];
export type MemberOfSegment = LoyaltySchemas["Segments.MemberOfSegment"];

export const segmentsApi = {
  overview: () => call("get", "/api/admin/loyalty/segments"),
  members: (segment: string, cursor?: string) =>
    call("get", "/api/admin/loyalty/segments/{segment}/members", { path: { segment }, query: { limit: 20, cursor } }),
  run: () => call("post", "/api/admin/loyalty/segments/run"),
};
