import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { Range } from "../parts/index.ts";
import { overviewApi, type Span } from "./api.ts";

const FRESH = 60_000;

/** A service's figures of a time and, as a question of its own, of the time before. Cards that want the same share it. */
function useFigures<T>(domain: string, ask: (span: Span) => Promise<T>, { from, to }: Span): UseQueryResult<T> {
  return useQuery({ queryKey: ["kpis", domain, from, to], queryFn: () => ask({ from, to }), staleTime: FRESH });
}

const both = <T>(domain: string, ask: (span: Span) => Promise<T>) =>
  function useBoth(range: Range) {
    return { now: useFigures(domain, ask, range), before: useFigures(domain, ask, range.before) };
  };

export const usePayments = both("payments", overviewApi.payments);
export const useLoyalty = both("loyalty", overviewApi.loyalty);
export const useActivity = both("activity", overviewApi.activity);
export const useCustomers = both("customers", overviewApi.customers);
export const useSweepstakes = both("sweepstakes", overviewApi.sweepstakes);
export const useDialogue = both("social", overviewApi.dialogue);

/** What the programme owes at the end of a time, and at the end of the time before. */
export function useLiability(range: Range) {
  const at = (day: string) => ({ queryKey: ["liability", day], queryFn: () => overviewApi.liability(day), staleTime: FRESH });
  return { now: useQuery(at(range.to)), before: useQuery(at(range.before.to)) };
}
