import { call, get, send, type AuthSchemas } from "@laurel/ui";

export type Profile = AuthSchemas["ProfileResponse"];

/** Somewhere that the customer is signed in, as the gateway knows it, which describes itself to nobody. */
export interface SignedInSession {
  address: string;
  startedAt: string;
  lastSeenAt: string;
  current: boolean;
}

export const profileApi = {
  profile: () => call("get", "/api/auth/me"),
  edit: (change: Partial<Profile>) => call("patch", "/api/auth/me", { body: change }),
  sessions: () => get<{ items: SignedInSession[] }>("/api/auth/me/sessions"),
  signOutEverywhere: () => send<undefined>("DELETE", "/api/auth/me/sessions"),
};
