import type { CampaignStatus } from "./api.ts";
import { useWords } from "./words.ts";

export function StatusTag({ status }: { status: CampaignStatus }) {
  const words = useWords();
  return <span className={status === "ACTIVE" ? "tag tag-good" : "tag"}>{words.status[status]}</span>;
}
