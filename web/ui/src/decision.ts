import { useMutation } from "@tanstack/react-query";
import { ApiProblem, Unreachable } from "./api/http.ts";

const KEPT = "laurel-decision:";
const OFTEN_ENOUGH = 5;
const SOON = 1_000;

/** The Idempotency-Key of a decision: the same for each attempt at it, over a reload too, until it is forgotten. */
export function decisionKey(what: string): string {
  const kept = sessionStorage.getItem(KEPT + what);
  if (kept) {
    return kept;
  }
  const key = crypto.randomUUID();
  sessionStorage.setItem(KEPT + what, key);
  return key;
}

/** Its outcome is known: to want the same once more is another decision. */
export function forgetDecision(what: string): void {
  sessionStorage.removeItem(KEPT + what);
}

/** Whether it may have happened all the same. */
export function isUnclear(failure: unknown): boolean {
  return (
    failure instanceof Unreachable ||
    (failure instanceof ApiProblem && (failure.status >= 500 || failure.slug === "in-progress"))
  );
}

/** Whether the service itself said no: at the gateway an attempt is stopped without anybody knowing of the earlier ones. */
export function isRefusal(failure: unknown): boolean {
  return failure instanceof ApiProblem && !isUnclear(failure) && ![401, 403, 429].includes(failure.status);
}

/**
 * Something that must happen once however often a button is pressed, an answer is lost or the page is loaded again.
 *
 * @param what names the decision with everything that is sent for it
 */
export function useDecision<T>(what: string, ask: (key: string) => Promise<T>, onDone: (answer: T) => void) {
  const attempt = useMutation({
    mutationFn: () => ask(decisionKey(what)),
    retry: (failures, failure) =>
      failures < OFTEN_ENOUGH && failure instanceof ApiProblem && failure.slug === "in-progress",
    retryDelay: SOON,
    onSuccess: (answer) => {
      forgetDecision(what);
      onDone(answer);
    },
    onError: (failure) => {
      if (isRefusal(failure)) {
        forgetDecision(what);
      }
    },
  });
  return { ...attempt, unclear: attempt.isError && isUnclear(attempt.error) };
}
