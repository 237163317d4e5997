import { call, type Answer, type Item } from "@laurel/ui";

export type Draw = Item<"/api/sweepstakes">;
export type OwnEntries = Answer<"get", "/api/sweepstakes/{id}/entries/mine">;

export const entriesApi = {
  draws: () => call("get", "/api/sweepstakes", { query: { limit: 50 } }),
  mine: (id: string) => call("get", "/api/sweepstakes/{id}/entries/mine", { path: { id } }),
};
