import type { RedemptionStatus } from "./api.ts";
import { useWords } from "./words.ts";

const LOOKS: Partial<Record<RedemptionStatus, string>> = {
  COMPLETED: "tag tag-good",
  ORDERED: "tag tag-good",
  SHIPPED: "tag tag-good",
  REFUSED: "tag tag-bad",
};

export function RedemptionTag({ status }: { status: RedemptionStatus }) {
  return <span className={LOOKS[status] ?? "tag"}>{useWords().one.status[status]}</span>;
}
