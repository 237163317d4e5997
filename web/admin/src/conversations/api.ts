import { call, type SocialSchemas } from "@laurel/ui";

export type TalkState = SocialSchemas["InboxBodies.State"];
export type Talk = SocialSchemas["InboxBodies.Glance"];
export type Band = SocialSchemas["InboxBodies.Band"];
export type Message = SocialSchemas["InboxBodies.Message"];
export type WholeTalk = SocialSchemas["InboxBodies.Whole"];
export type Example = SocialSchemas["Examples.ExampleAnswer"];
export type TalkFigures = SocialSchemas["Kpis.Kpis"];

/** What the catalogue knows; proposing an example names one of them. */
export const INTENTS = [
  "points", "why", "tier", "history", "expiring", "rewards", "redeem", "how-to-earn", "sweepstakes", "enter", "my-entries",
  "winners", "was-the-draw-fair", "link", "unlink", "human", "stop", "delete-my-data", "help", "greeting", "thanks",
] as const;

const ALL = "/api/admin/social/conversations";
const ONE = "/api/admin/social/conversations/{id}";

export const conversationsApi = {
  list: ({ state }: Record<string, string>, cursor?: string) => call("get", ALL, { query: { state, limit: 20, cursor } }),
  one: (id: string) => call("get", ONE, { path: { id } }),
  take: (id: string) => call("post", `${ONE}/take`, { path: { id } }),
  reply: (id: string, text: string, key: string) =>
    call("post", `${ONE}/replies`, { path: { id }, header: { "Idempotency-Key": key }, body: { text } }),
  handBack: (id: string) => call("post", `${ONE}/hand-back`, { path: { id } }),
  propose: (id: string, message: string, intent: string) =>
    call("post", `${ONE}/messages/{message}/example`, { path: { id, message }, body: { intent } }),
  examples: (cursor?: string) => call("get", "/api/admin/social/examples", { query: { limit: 20, cursor } }),
  removeExample: (id: string) => call("delete", "/api/admin/social/examples", { query: { id } }),
  figures: () => call("get", "/api/admin/social/kpis"),
};
