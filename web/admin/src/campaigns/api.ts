import { get, send, type Amount } from "@laurel/ui";
import { reading, type Recorded } from "../rules/api.ts";

export const WEEKDAYS = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export interface Conditions {
  zone: string;
  from: string | null;
  until: string | null;
  weekdays: Weekday[];
  tiers: string[];
  segments: string[];
  processors: string[];
  minimumAmount: Amount | null;
  firstPurchase: boolean;
  birthdayMonth: boolean;
  regions: string[];
}

export interface Effects {
  multiplier: number | null;
  bonusPoints: number;
  entries: { sweepstakesId: string; quantity: number } | null;
}

export interface Limits {
  timesPerMember: number | null;
  pointsPerMember: number | null;
  times: number | null;
  points: number | null;
}

export interface Terms {
  name: string;
  description: string;
  conditions: Conditions;
  effects: Effects;
  limits: Limits;
}

export type CampaignStatus = "DRAFT" | "ACTIVE" | "PAUSED" | "ENDED";
export type Step = "activate" | "pause" | "end";

export interface Campaign extends Recorded {
  id: string;
  status: CampaignStatus;
  terms: Terms;
  /** What a limit for all purchases has given already. */
  given: { times: number; points: number };
}

const PATH = "/api/admin/loyalty/campaigns";
const why = (note: string) => (note ? `?${new URLSearchParams({ note })}` : "");

export const campaignsApi = {
  all: () => get<Campaign[]>(PATH),
  /** Newest version first. */
  history: (id: string) => get<Campaign[]>(`${PATH}/${encodeURIComponent(id)}`),
  create: (terms: Terms, note: string) => send<Campaign>("POST", PATH + why(note), terms),
  change: (id: string, read: number, terms: Terms, note: string) =>
    send<Campaign>("PUT", `${PATH}/${id}${why(note)}`, terms, reading(read)),
  bring: (id: string, read: number, step: Step, note: string) =>
    send<Campaign>("POST", `${PATH}/${id}/${step}${why(note)}`, undefined, reading(read)),
  processors: () => get<Array<{ id: string; displayName: string }>>("/api/payment/processors"),
  sweepstakes: () => get<{ items: Array<{ id: string; title: string }> }>("/api/sweepstakes?limit=100"),
};
