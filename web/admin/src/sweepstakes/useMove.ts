import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useToast } from "../parts/index.ts";
import type { Sweepstakes } from "./api.ts";

/** Something that staff do to a sweepstakes; what comes back is what is shown from then on. */
export function useMove<A = void>(move: (argument: A) => Promise<Sweepstakes | void>, said: string, onDone: () => void) {
  const queries = useQueryClient();
  const say = useToast();
  return useMutation({
    mutationFn: move,
    onSuccess: async (moved) => {
      if (moved) {
        queries.setQueryData(["sweepstakes", moved.id], moved);
      }
      say(said);
      onDone();
      await queries.invalidateQueries({ queryKey: ["sweepstakes"], refetchType: moved ? "active" : "none" });
    },
  });
}
