import { ApiProblem, get, type Page } from "@laurel/ui";

/** The services that know something of a customer. */
export const DOMAINS = ["payments", "loyalty", "sweepstakes", "social", "customers"] as const;
export type Domain = (typeof DOMAINS)[number];

/** Something that happened, as one of them tells it. */
export interface TimelineEvent {
  id?: string;
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
export type KnownEvent = TimelineEvent & { id: string; domain: Domain };

const MOST = 100;

/** A service that keeps no timeline has nothing to tell; every other failure is one. */
function toldNothing(failure: unknown): Page<TimelineEvent> {
  if (failure instanceof ApiProblem && failure.status === 404) {
    return { items: [], nextCursor: null };
  }
  throw failure;
}

export const timelineApi = {
  of: async (domain: Domain, customer?: string, payment?: string): Promise<Page<KnownEvent>> => {
    const query = new URLSearchParams({ limit: String(MOST), ...(customer ? { customer } : {}), ...(payment ? { payment } : {}) });
    const page = await get<Page<TimelineEvent>>(`/api/admin/${domain}/timeline?${query}`).catch(toldNothing);
    return { ...page, items: page.items.map((event, at) => ({ ...event, domain, id: `${domain}:${event.id ?? `${event.time}:${at}`}` })) };
  },
};
