import { get, send, type Page } from "@laurel/ui";

export type TalkState = "dialogue" | "waiting" | "taken";

export interface Talk {
  id: string;
  channel: string;
  language: string;
  state: TalkState;
  since: string;
  takenBy?: string;
  lastAt: string;
  customers: string[];
  lastText: string;
}

export type Band = "clear" | "unsure" | "beyond" | "told";

export interface Message {
  id: string;
  at: string;
  from: "speaker" | "dialogue" | "staff";
  text: string;
  intent?: string;
  confidence?: number;
  band?: Band;
  by?: string;
}

export interface WholeTalk {
  conversation: Talk;
  messages: Message[];
}

export interface Example {
  id: string;
  language: string;
  text: string;
  intent: string;
  understoodAs?: string;
  confidence?: number;
  proposedBy: string;
  proposedAt: string;
}

export interface TalkFigures {
  turns: number;
  visits: number;
  handovers: number;
  fallbackRate: number;
  containment: number;
  latency: { mean: number; p50: number; p95: number };
}

/** What the catalogue knows; proposing an example names one of them. */
export const INTENTS = [
  "points", "why", "tier", "history", "expiring", "rewards", "redeem", "how-to-earn", "sweepstakes", "enter", "my-entries",
  "winners", "was-the-draw-fair", "link", "unlink", "human", "stop", "delete-my-data", "help", "greeting", "thanks",
] as const;

const CONVERSATIONS = "/api/admin/social/conversations";
const at = (id: string) => `${CONVERSATIONS}/${encodeURIComponent(id)}`;

export const conversationsApi = {
  list: (query: Record<string, string>, cursor?: string) =>
    get<Page<Talk>>(`${CONVERSATIONS}?${new URLSearchParams({ ...query, limit: "20", ...(cursor ? { cursor } : {}) })}`),
  one: (id: string) => get<WholeTalk>(at(id)),
  take: (id: string) => send<WholeTalk>("POST", `${at(id)}/take`),
  reply: (id: string, text: string, key: string) =>
    send<WholeTalk>("POST", `${at(id)}/replies`, { text }, { "Idempotency-Key": key }),
  handBack: (id: string) => send<WholeTalk>("POST", `${at(id)}/hand-back`),
  propose: (id: string, message: string, intent: string) =>
    send<Example>("POST", `${at(id)}/messages/${encodeURIComponent(message)}/example`, { intent }),
  examples: (cursor?: string) =>
    get<Page<Example>>(`/api/admin/social/examples?${new URLSearchParams({ limit: "20", ...(cursor ? { cursor } : {}) })}`),
  removeExample: (id: string) => send<void>("DELETE", `/api/admin/social/examples?${new URLSearchParams({ id })}`),
  figures: () => get<TalkFigures>("/api/admin/social/kpis"),
};
