import { call, type LoyaltySchemas } from "@laurel/ui";
import { reading } from "../rules/api.ts";

export type Campaign = LoyaltySchemas["Campaigns.CampaignVersion"];
export type CampaignStatus = LoyaltySchemas["CampaignStatus"];
export type Terms = LoyaltySchemas["ShownTerms"];
export type Conditions = LoyaltySchemas["ShownTerms.When"];
export type Effects = LoyaltySchemas["ShownTerms.Gives"];
export type Limits = LoyaltySchemas["ShownTerms.Most"];
export type Step = "activate" | "pause" | "end";

export type Weekday = Conditions["weekdays"][number];
export const WEEKDAYS = [
  "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY",
] as const satisfies readonly Weekday[];

const ALL = "/api/admin/loyalty/campaigns";
const ONE = "/api/admin/loyalty/campaigns/{id}";

export const campaignsApi = {
  all: () => call("get", ALL),
  /** Newest version first. */
  history: (id: string) => call("get", ONE, { path: { id } }),
  create: (terms: Terms, note: string) => call("post", ALL, { query: { note }, body: terms }),
  change: (id: string, read: number, terms: Terms, note: string) =>
    call("put", ONE, { path: { id }, query: { note }, header: reading(read), body: terms }),
  bring: (id: string, read: number, step: Step, note: string) =>
    call("post", `${ONE}/{step}`, { path: { id, step }, query: { note }, header: reading(read) }),
  processors: () => call("get", "/api/payment/processors"),
  sweepstakes: () => call("get", "/api/sweepstakes", { query: { limit: 100 } }),
};
