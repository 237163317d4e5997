import { call, type SweepstakesSchemas } from "@laurel/ui";

export type Sweepstakes = SweepstakesSchemas["PublicSweepstakes"];
export type Eligibility = SweepstakesSchemas["Eligibility"];
export type EntryMethod = SweepstakesSchemas["MyEntries.Method"];
export type Receipt = SweepstakesSchemas["Receipt"];
export type MyEntry = SweepstakesSchemas["MyEntries.MyEntry"];
export type MyEntries = SweepstakesSchemas["MyEntries.MyEntries"];
export type Winner = SweepstakesSchemas["Winners.Winner"];
export type Claimed = SweepstakesSchemas["Claim.ClaimAnswer"];

export const sweepstakesApi = {
  list: (cursor?: string) => call("get", "/api/sweepstakes", { query: { limit: 20, cursor } }),
  one: (id: string) => call("get", "/api/sweepstakes/{id}", { path: { id } }),
  mine: (id: string) => call("get", "/api/sweepstakes/{id}/entries/mine", { path: { id } }),
  enter: (id: string, method: "free" | "points", quantity: number, key: string) =>
    call("post", "/api/sweepstakes/{id}/entries", { path: { id }, header: { "Idempotency-Key": key }, body: { method, quantity } }),
  winners: (id: string) => call("get", "/api/sweepstakes/{id}/winners", { path: { id } }),
  claim: (id: string, publishName: boolean) => call("post", "/api/sweepstakes/{id}/claim", { path: { id }, body: { publishName } }),
};
