import { get, send, type Amount, type Page } from "@laurel/ui";

export type Status = "DRAFT" | "SCHEDULED" | "OPEN" | "CLOSED" | "SEALED" | "DRAWN" | "CANCELLED" | "VOID";

export interface Prize {
  name: string;
  retailValue: Amount;
  quantity: number;
}

export interface Ways {
  freePerDay: number;
  pointsCost?: number;
  purchase?: { perAmount: Amount };
  bonus: boolean;
}

/** What staff decide; as it is sent. */
export interface Plan {
  title: string;
  description: string;
  rules: string;
  timeZone: string;
  opensAt: string;
  closesAt: string;
  drawAt: string;
  prizes: Prize[];
  alternates: number;
  weightCap: number;
  entries: Ways;
  eligibility: { minimumAge: number; regions: string[]; voidRegions: string[] };
  claimDays: number;
  after?: string;
}

export interface Rank {
  rank: number;
  entryId: string;
  entrant: string;
  customer?: string;
  outcome: "WINNER" | "ALTERNATE" | "DISQUALIFIED";
  reason?: string;
  /** The number of the prize, from 0. */
  winner: number | null;
  claimBy?: string;
  claim?: { at: string; name?: string };
}

export interface Sweepstakes extends Plan {
  id: string;
  version: number;
  status: Status;
  winners: number;
  termsHash?: string;
  round?: number;
  roundAt?: string;
  postponements: Array<{ at: string; reason: string; missedRound: number; round: number }>;
  seal?: {
    sealedAt: string;
    entryCount: number;
    totalWeight: number;
    merkleRoot: string;
    methods: Record<string, number>;
    witness?: string;
  };
  drawnAt?: string;
  announcedAt?: string;
  ranks: Rank[];
  history: Array<{ at: string; who: string; what: string; detail: string }>;
}

export interface Compliance {
  disclaimer: string;
  asOf: string;
  warnings: Array<{
    region: string;
    requirement: string;
    thresholdDollars: number;
    due?: string;
    overdue: boolean;
    note: string;
  }>;
}

export interface Advanced {
  status: Status;
  steps: string[];
  waitingFor?: string;
}

const ALL = "/api/admin/sweepstakes";
const at = (id: string) => `${ALL}/${encodeURIComponent(id)}`;
/** Only what was looked at is changed. */
const ifMatch = (one: Sweepstakes) => ({ "If-Match": `"${one.version}"` });

export const sweepstakesApi = {
  list: (cursor?: string) => get<Page<Sweepstakes>>(`${ALL}?limit=20${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`),
  one: (id: string) => get<Sweepstakes>(at(id)),
  create: (plan: Plan) => send<Sweepstakes>("POST", ALL, plan),
  edit: (one: Sweepstakes, plan: Plan) => send<Sweepstakes>("PUT", at(one.id), plan, ifMatch(one)),
  drop: (one: Sweepstakes) => send<void>("DELETE", at(one.id), undefined, ifMatch(one)),
  publish: (one: Sweepstakes) => send<Sweepstakes>("POST", `${at(one.id)}/publish`, undefined, ifMatch(one)),
  cancel: (one: Sweepstakes, reason: string) => send<Sweepstakes>("POST", `${at(one.id)}/cancel`, { reason }, ifMatch(one)),
  announce: (one: Sweepstakes) => send<Sweepstakes>("POST", `${at(one.id)}/announce`, undefined, ifMatch(one)),
  disqualify: (one: Sweepstakes, rank: number, reason: string) =>
    send<Sweepstakes>("POST", `${at(one.id)}/ranks/${rank}/disqualify`, { reason }, ifMatch(one)),
  advance: (id: string) => send<Advanced>("POST", `${at(id)}/advance`),
  compliance: (id: string) => get<Compliance>(`${at(id)}/compliance`),
};
