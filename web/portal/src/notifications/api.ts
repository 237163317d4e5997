import { call, type SocialSchemas } from "@laurel/ui";

export type Kind = SocialSchemas["Kind"];
export const KINDS = ["payment", "points", "tier", "entry", "winner", "reward"] as const satisfies readonly Kind[];

/** What a customer is told; its id counts a customer's notices up, and is what the stream is taken up again with. */
export type Notice = SocialSchemas["InboxLine"];
export type Inbox = SocialSchemas["Notices.Page"];
export type Preferences = SocialSchemas["PreferencesBody"];

export const CHANNELS = ["inbox", "email", "messenger"] as const satisfies ReadonlyArray<keyof Preferences>;
export type Channel = (typeof CHANNELS)[number];

export const notificationsApi = {
  /** The newest alone, and how many were not read. */
  newest: () => call("get", "/api/notifications", { query: { limit: 1 } }),
  page: (cursor?: string) => call("get", "/api/notifications", { query: { limit: 20, cursor } }),
  read: (id: string) => call("post", "/api/notifications/{id}/read", { path: { id } }),
  readUpTo: (id: string) => call("post", "/api/notifications/read", { body: { upTo: id } }),
  preferences: () => call("get", "/api/notifications/preferences"),
  choose: (chosen: Preferences) => call("put", "/api/notifications/preferences", { body: chosen }),
  stream: (after: string) => `/api/notifications/stream?after=${after}`,
};
