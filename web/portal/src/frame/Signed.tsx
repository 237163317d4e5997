import { ApiProblem, Loading, Trouble, useSession } from "@laurel/ui";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { profileApi } from "../profile/api.ts";
import { CompleteProfile } from "../profile/CompleteProfile.tsx";

const SIGNED_OUT = new ApiProblem(401, "unauthorized", "", undefined, []);

/** A screen for somebody who is signed in and whose profile is complete; otherwise what is missing for it. */
export function Signed({ children }: { children: ReactNode }) {
  const session = useSession();
  const signedIn = session.data?.signedIn === true;
  const profile = useQuery({ queryKey: ["profile"], queryFn: profileApi.profile, enabled: signedIn, staleTime: 60_000 });
  if (session.isError && !session.data) {
    return <Trouble page failure={session.error} onRetry={() => void session.refetch()} />;
  }
  if (session.isPending) {
    return <Loading />;
  }
  if (!signedIn) {
    return <Trouble page failure={SIGNED_OUT} onRetry={() => void session.refetch()} />;
  }
  if (profile.isError && !profile.data) {
    return <Trouble page failure={profile.error} onRetry={() => void profile.refetch()} />;
  }
  if (!profile.data) {
    return <Loading />;
  }
  return profile.data.complete ? children : <CompleteProfile profile={profile.data} />;
}
