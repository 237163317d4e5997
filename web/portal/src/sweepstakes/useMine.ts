import { useQuery } from "@tanstack/react-query";
import { sweepstakesApi, type Sweepstakes } from "./api.ts";

/** The member's own entries, once somebody is signed in. */
export function useMine(one: Sweepstakes, signedIn = true) {
  return useQuery({
    // Receipts are there once it is sealed, so it is asked again then.
    queryKey: ["sweepstakes-mine", one.id, one.sealedAt ? "sealed" : "open"],
    queryFn: () => sweepstakesApi.mine(one.id),
    enabled: signedIn,
  });
}
