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

export const profileApi = {
  profile: () => get<Profile>("/api/auth/me"),
  edit: (change: Partial<Profile>) => send<Profile>("PATCH", "/api/auth/me", change),
};
