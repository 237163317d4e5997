import { get, send } from "@laurel/ui";

export const CHANNELS = ["messenger", "alexa"] as const;
export type Channel = (typeof CHANNELS)[number];

/** A channel that speaks for the customer. */
export interface Linked {
  channel: Channel;
  linkedAt: string;
}

/** What to say on the channel, and until when. */
export interface Code {
  code: string;
  expiresAt: string;
}

export const linkApi = {
  links: () => get<{ items: Linked[] }>("/api/auth/me/links"),
  /** A new code; the one before is void. */
  code: (channel: Channel) => send<Code>("POST", `/api/auth/me/links/${channel}`),
  /** Only ever on the customer's explicit word: the link may have come from a stranger. */
  confirm: (channel: Channel, token: string) => send<Linked | undefined>("POST", `/api/auth/me/links/${channel}/confirm`, { token }),
  unlink: (channel: Channel) => send<undefined>("DELETE", `/api/auth/me/links/${channel}`),
};
