import { call, type Page } from "@laurel/ui";

/** The services that know something of a customer. */
export const DOMAINS = ["payments", "loyalty", "sweepstakes", "social", "customers"] as const;
export type Domain = (typeof DOMAINS)[number];

/** Something that happened, as one of them tells it; what not all of them tell may not be there. */
export interface TimelineEvent {
  id: string;
  time: string;
  kind: string;
  text: string;
  by?: string;
  points?: number;
  /** What it is told in full of … */
  target?: { type: string; id: string };
  /** … or the call that tells it. */
  link?: string;
}

/** One with what tells it from all others. */
export type KnownEvent = TimelineEvent & { domain: Domain };

const MOST = 100;

export const timelineApi = {
  of: async (domain: Domain, customer?: string, payment?: string): Promise<Page<KnownEvent>> => {
    const page: Page<TimelineEvent> = await call("get", `/api/admin/${domain}/timeline`, { query: { customer, payment, limit: MOST } });
    return { ...page, items: page.items.map((event) => ({ ...event, domain, id: `${domain}:${event.id}` })) };
  },
};
