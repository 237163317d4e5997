import { get, send } from "@laurel/ui";

export interface Profile {
  customerId: string;
  email: string;
  displayName: string | null;
  birthDate: string | null;
  region: string | null;
  marketingConsent: boolean;
  locale: string | null;
  complete: boolean;
  missing: string[];
}

/** Somewhere that the customer is signed in. */
export interface SignedInSession {
  address: string;
  startedAt: string;
  lastSeenAt: string;
  current: boolean;
}

export const profileApi = {
  profile: () => get<Profile>("/api/auth/me"),
  edit: (change: Partial<Profile>) => send<Profile>("PATCH", "/api/auth/me", change),
  sessions: () => get<{ items: SignedInSession[] }>("/api/auth/me/sessions"),
  signOutEverywhere: () => send<undefined>("DELETE", "/api/auth/me/sessions"),
};
