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

/** What is no notice, and may have changed all the same. */
export type Place = "chat" | "link";

const PLACES: Record<Place, QueryKey> = { chat: ["chat"], link: ["links"] };

/** Whose answers are old since something changed there; nothing for a place that a newer service knows. */
export function staleAt(place: Place): QueryKey | undefined {
  return PLACES[place];
}

/** The beginnings of the queries whose answers are old since this happened. */
export function staleAfter(notice: Notice): QueryKey[] {
  const { reference } = notice;
  const payment: QueryKey[] = reference?.type === "payment" ? [["payment", reference.id]] : [];
  return [["notifications"], ...payment, ...BY_KIND[notice.kind]];
}
