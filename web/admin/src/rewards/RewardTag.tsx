import type { RewardStatus } from "./api.ts";
import { useWords } from "./words.ts";

export function RewardTag({ status }: { status: RewardStatus }) {
  return <span className={status === "active" ? "tag tag-good" : "tag"}>{useWords().states[status]}</span>;
}
