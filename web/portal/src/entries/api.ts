import { get, type Amount, type Page } from "@laurel/ui";

/** A prize draw, as far as a purchase is concerned. */
export interface Draw {
  id: string;
  status: string;
  title: string;
  entries: { purchasePerEntry?: Amount };
}

export interface OwnEntries {
  weight: number;
  items: Array<{ entryId: string; weight: number; status: string; payment?: string }>;
}

export const entriesApi = {
  draws: () => get<Page<Draw>>("/api/sweepstakes?limit=50"),
  mine: (id: string) => get<OwnEntries>(`/api/sweepstakes/${encodeURIComponent(id)}/entries/mine`),
};
