import { call, type Answer } from "@laurel/ui";

/** Some days, first and last included. */
export interface Span {
  from: string;
  to: string;
}

export type PaymentFigures = Answer<"get", "/api/admin/payments/kpis">;
export type Takings = PaymentFigures["currencies"][number];
export type TakingsDay = Takings["days"][number];
export type LoyaltyFigures = Answer<"get", "/api/admin/loyalty/kpis">;
/** Members who had an entry in the journal in this time, each counted once. */
export type Activity = Answer<"get", "/api/admin/loyalty/activity">;
export type Liability = Answer<"get", "/api/admin/loyalty/liability">;
export type CustomerFigures = Answer<"get", "/api/admin/customers/kpis">;
export type SweepstakesFigures = Answer<"get", "/api/admin/sweepstakes/kpis">;
export type DialogueFigures = Answer<"get", "/api/admin/social/kpis">;

const during = ({ from, to }: Span) => ({ query: { from, to } });

export const overviewApi = {
  payments: (span: Span) => call("get", "/api/admin/payments/kpis", during(span)),
  loyalty: (span: Span) => call("get", "/api/admin/loyalty/kpis", during(span)),
  activity: (span: Span) => call("get", "/api/admin/loyalty/activity", during(span)),
  customers: (span: Span) => call("get", "/api/admin/customers/kpis", during(span)),
  sweepstakes: (span: Span) => call("get", "/api/admin/sweepstakes/kpis", during(span)),
  dialogue: (span: Span) => call("get", "/api/admin/social/kpis", during(span)),
  liability: (at: string) => call("get", "/api/admin/loyalty/liability", { query: { at } }),
};
