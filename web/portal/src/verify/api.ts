import { call, type SweepstakesSchemas } from "@laurel/ui";

/** One of my entries; the receipt is there once the sweepstakes is sealed. */
export type MyEntry = SweepstakesSchemas["MyEntries.MyEntry"];
export type MyEntries = SweepstakesSchemas["MyEntries.MyEntries"];

export const api = {
  mine: (id: string) => call("get", "/api/sweepstakes/{id}/entries/mine", { path: { id } }),
};
