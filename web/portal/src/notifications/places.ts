import type { Notice } from "./api.ts";

/** Where a customer sees what a notice is about; nothing where there is no such page. */
export function placeOf({ kind, reference }: Pick<Notice, "kind" | "reference">): string | undefined {
  if (reference?.type === "payment") {
    return `/receipts/${encodeURIComponent(reference.id)}`;
  }
  return kind === "points" || kind === "tier" ? "/history" : undefined;
}
