import { get, type Amount } from "@laurel/ui";

/** Some days, first and last included. */
export interface Span {
  from: string;
  to: string;
}

export interface TakingsDay {
  day: string;
  settled: number;
  captured: string;
  refunded: string;
  disputed: string;
  revenue: string;
}

export interface Takings extends Omit<TakingsDay, "day"> {
  currency: string;
  average?: string;
  days: TakingsDay[];
}

export interface PaymentFigures {
  payments: number;
  statuses: Record<string, number>;
  processors: Array<{ processor: string; payments: number; paid: number }>;
  currencies: Takings[];
}

export interface LoyaltyFigures {
  members: number;
  newMembers: number;
  awards: number;
  issued: number;
  redeemed: number;
  expired: number;
  reversed: number;
  adjusted: number;
  redemptionRate: number;
  outstanding: number;
  outstandingBefore: number;
  tiers: Record<string, number>;
}

/** Members who had an entry in the journal in this time, each counted once. */
export interface Activity {
  activeMembers: number;
  days: Array<{ day: string; activeMembers: number }>;
}

export interface Liability {
  outstanding: number;
  available: number;
  pending: number;
  owed: number;
  value: Amount;
  expectedValue: Amount;
  breakage: { points: number; share: number; method: string };
  byExpiry: Array<{ month: string; points: number; expectedToExpire: number; value: Amount }>;
  trialBalance: Record<string, number>;
}

export interface CustomerFigures {
  customers: number;
  newCustomers: number;
  complete: number;
  links: Record<string, number>;
  days: Array<{ day: string; newCustomers: number; customers: number }>;
}

export interface SweepstakesFigures {
  open: number;
  openEntries: number;
  entries: number;
  weight: number;
  methods: Record<string, number>;
  winners: number;
  claims: number;
}

export interface DialogueFigures {
  turns: number;
  visits: number;
  handovers: number;
  fallbackRate: number;
  containment: number;
  latency: { mean: number; p50: number; p95: number };
}

const kpis = <T>(domain: string) => ({ from, to }: Span) => get<T>(`/api/admin/${domain}/kpis?${new URLSearchParams({ from, to })}`);

export const overviewApi = {
  payments: kpis<PaymentFigures>("payments"),
  loyalty: kpis<LoyaltyFigures>("loyalty"),
  activity: ({ from, to }: Span) => get<Activity>(`/api/admin/loyalty/activity?${new URLSearchParams({ from, to })}`),
  customers: kpis<CustomerFigures>("customers"),
  sweepstakes: kpis<SweepstakesFigures>("sweepstakes"),
  dialogue: kpis<DialogueFigures>("social"),
  liability: (at: string) => get<Liability>(`/api/admin/loyalty/liability?${new URLSearchParams({ at })}`),
};
