import { useQuery } from "@tanstack/react-query";
import { currentSession, forgetSession, type Session } from "./api/http.ts";

/** Who is signed in; asked again whenever the window comes back, since another tab may have signed in or out. */
export function useSession() {
  return useQuery<Session>({ queryKey: ["session"], queryFn: askSession, staleTime: 60_000 });
}

function askSession(): Promise<Session> {
  forgetSession();
  return currentSession();
}

/** Signing in is a page of the identity provider's, so the browser leaves; it comes back to where it was. */
export function signInAddress(language: string, register = false, returnTo = location.pathname + location.search): string {
  const query = new URLSearchParams({ returnTo: returnTo === "/" ? "/home" : returnTo, language });
  if (register) {
    query.set("register", "true");
  }
  return `/api/auth/sign-in?${query}`;
}
