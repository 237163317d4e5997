import type { QueryKey } from "@tanstack/react-query";
import type { Kind, Notice } from "./api.ts";

const DRAWS: QueryKey[] = [["entries"], ["sweepstakes"], ["sweepstakes-list"], ["sweepstakes-mine"], ["sweepstakes-winners"]];

const BY_KIND: Record<Kind, QueryKey[]> = {
  payment: [["history", "payments"]],
  points: [["account"], ["ledger"], ["history", "points"]],
  tier: [["account"], ["rewards"]],
  entry: DRAWS,
  winner: DRAWS,
  reward: [["account"], ["ledger"], ["history", "points"], ["rewards"], ["redemptions"], ["redemption"]],
};

/** The beginnings of the queries whose answers are old since this happened. */
export function staleAfter(notice: Notice): QueryKey[] {
  const { reference } = notice;
  const payment: QueryKey[] = reference?.type === "payment" ? [["payment", reference.id]] : [];
  return [["notifications"], ...payment, ...BY_KIND[notice.kind]];
}
