import { get, send, type Amount, type Page } from "@laurel/ui";

export interface Sweepstakes {
  id: string;
  status: "SCHEDULED" | "OPEN" | "CLOSED" | "SEALED" | "DRAWN" | "CANCELLED" | "VOID";
  title: string;
  description: string;
  rules: string;
  timeZone: string;
  opensAt: string;
  closesAt: string;
  drawAt: string;
  prizes: Array<{ name: string; retailValue: Amount; quantity: number }>;
  winners: number;
  alternates: number;
  /** The most that one person's entries count together. */
  weightCap: number;
  eligibility: Eligibility;
  /** How to enter; what is absent is not offered. */
  entries: { freePerDay: number; pointsCost?: number; purchasePerEntry?: Amount; bonus: boolean };
  termsHash: string;
  /** The round that decides. */
  beacon: { chainHash: string; round: number; at: string };
  postponements: Array<{ at: string; reason: string; missedRound: number; round: number }>;
  entryCount: number;
  sealedAt?: string;
  merkleRoot?: string;
  drawnAt?: string;
  announcedAt?: string;
}

export interface Eligibility {
  minimumAge: number;
  regions: string[];
  voidRegions: string[];
}

export type EntryMethod = "free" | "points" | "purchase" | "bonus";

export interface Receipt {
  entryId: string;
  leafIndex: number;
  treeSize: number;
  auditPath: string[];
}

export interface MyEntry {
  entryId: string;
  method: EntryMethod;
  weight: number;
  at: string;
  status: "PENDING" | "COUNTED" | "VOID";
  reason?: string;
  /** Once it is sealed. */
  receipt?: Receipt;
}

export interface MyEntries {
  weight: number;
  weightCap: number;
  /** The name that the proof shows for the member. */
  entrant?: string;
  items: MyEntry[];
}

export interface Winner {
  rank: number;
  prize: string;
  name: string;
  entryId: string;
  claimedAt?: string;
  /** Until when it can be claimed, as long as it is not. */
  claimBy?: string;
}

export interface Claimed {
  rank: number;
  prize: string;
  claimedAt: string;
  publishedName?: string;
}

const at = (id: string) => `/api/sweepstakes/${encodeURIComponent(id)}`;

export const sweepstakesApi = {
  list: (cursor?: string) =>
    get<Page<Sweepstakes>>(`/api/sweepstakes?limit=20${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`),
  one: (id: string) => get<Sweepstakes>(at(id)),
  mine: (id: string) => get<MyEntries>(`${at(id)}/entries/mine`),
  enter: (id: string, method: "free" | "points", quantity: number, key: string) =>
    send<{ entryIds: string[]; weight: number }>("POST", `${at(id)}/entries`, { method, quantity }, { "Idempotency-Key": key }),
  winners: (id: string) => get<{ items: Winner[] }>(`${at(id)}/winners`),
  claim: (id: string, publishName: boolean) => send<Claimed>("POST", `${at(id)}/claim`, { publishName }),
};
