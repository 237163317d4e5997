import type { Notice } from "./api.ts";

const PLACES: Record<string, string> = { payment: "receipts", sweepstakes: "sweepstakes", redemption: "redemptions" };

/** Where a customer sees what a notice is about; nothing where there is no such page. */
export function placeOf({ kind, reference }: Pick<Notice, "kind" | "reference">): string | undefined {
  const folder = PLACES[reference?.type ?? ""];
  if (reference && folder) {
    return `/${folder}/${encodeURIComponent(reference.id)}`;
  }
  return kind === "points" || kind === "tier" ? "/history" : undefined;
}
