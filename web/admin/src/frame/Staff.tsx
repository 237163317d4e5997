import { ApiProblem, Loading, Trouble, useSession } from "@laurel/ui";
import type { ReactNode } from "react";
import { STAFF_ROLES } from "./roles.ts";

const SIGNED_OUT = new ApiProblem(401, "unauthorized", "", undefined, []);
const NOT_STAFF = new ApiProblem(403, "forbidden", "", undefined, []);

/** Screens for staff who are signed in; for others what they can do instead. */
export function Staff({ children }: { children: ReactNode }) {
  const session = useSession();
  const retry = () => void session.refetch();
  if (session.isError) {
    return <Trouble page failure={session.error} onRetry={retry} />;
  }
  if (session.isPending) {
    return <Loading />;
  }
  if (!session.data.signedIn) {
    return <Trouble page failure={SIGNED_OUT} onRetry={retry} />;
  }
  const isStaff = STAFF_ROLES.some((role) => session.data.roles.includes(role));
  return isStaff ? children : <Trouble page failure={NOT_STAFF} onRetry={retry} />;
}
