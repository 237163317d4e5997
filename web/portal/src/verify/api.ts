import type { Receipt } from "@laurel/draw";
import { get } from "@laurel/ui";

/** One of my entries; the receipt is there once the sweepstakes is sealed. */
export interface MyEntry {
  entryId: string;
  method: string;
  weight: number;
  at: string;
  status: "PENDING" | "COUNTED" | "VOID";
  reason?: string;
  receipt?: Receipt;
}

export interface MyEntries {
  weight: number;
  weightCap: number;
  entrant?: string;
  items: MyEntry[];
}

export const api = {
  mine: (id: string) => get<MyEntries>(`/api/sweepstakes/${encodeURIComponent(id)}/entries/mine`),
};
