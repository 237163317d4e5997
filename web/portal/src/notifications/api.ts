import { get, send } from "@laurel/ui";

export const KINDS = ["payment", "points", "tier", "entry", "winner", "reward"] as const;
export type Kind = (typeof KINDS)[number];

/** What a customer is told; its id counts a customer's notices up, and is what the stream is taken up again with. */
export interface Notice {
  id: string;
  kind: Kind;
  title: string;
  text: string;
  reference?: { type: string; id: string };
  at: string;
  read: boolean;
}

export interface Inbox {
  items: Notice[];
  nextCursor: string | null;
  unread: number;
}

export const CHANNELS = ["inbox", "email", "messenger"] as const;
export type Channel = (typeof CHANNELS)[number];

export type Preferences = Record<Channel, Record<Kind, boolean>> & {
  language: "en" | "es";
  quietHours?: { from: string; to: string; timeZone: string } | null;
};

export const notificationsApi = {
  /** The newest alone, and how many were not read. */
  newest: () => get<Inbox>("/api/notifications?limit=1"),
  page: (cursor?: string) => get<Inbox>(`/api/notifications?limit=20${cursor ? `&cursor=${cursor}` : ""}`),
  read: (id: string) => send<{ unread: number }>("POST", `/api/notifications/${id}/read`),
  readUpTo: (id: string) => send<{ unread: number }>("POST", "/api/notifications/read", { upTo: id }),
  preferences: () => get<Preferences>("/api/notifications/preferences"),
  choose: (chosen: Preferences) => send<Preferences>("PUT", "/api/notifications/preferences", chosen),
  stream: (after: string) => `/api/notifications/stream?after=${after}`,
};
