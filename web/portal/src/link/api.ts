import { call, type AuthSchemas } from "@laurel/ui";

export type Channel = AuthSchemas["LinkChannel"];
export const CHANNELS = ["messenger", "alexa"] as const satisfies readonly Channel[];

/** A channel that speaks for the customer. */
export type Linked = AuthSchemas["Links.LinkAnswer"];
/** What to say on the channel, and until when. */
export type Code = AuthSchemas["Links.CodeAnswer"];

export const linkApi = {
  links: () => call("get", "/api/auth/me/links"),
  /** A new code; the one before is void. */
  code: (channel: Channel) => call("post", "/api/auth/me/links/{channel}", { path: { channel } }),
  /** Only ever on the customer's explicit word: the link may have come from a stranger. */
  confirm: (channel: Channel, token: string) =>
    call("post", "/api/auth/me/links/{channel}/confirm", { path: { channel }, body: { token } }),
  unlink: (channel: Channel) => call("delete", "/api/auth/me/links/{channel}", { path: { channel } }),
};
