import type { AnnouncementStatus } from "./api.ts";
import { useWords } from "./words.ts";

const LOOKS: Partial<Record<AnnouncementStatus, string>> = { POSTED: "tag tag-good", WAITING: "tag tag-bad", FAILED: "tag tag-bad" };

/** Where an announcement stands. */
export function StatusTag({ status }: { status: AnnouncementStatus }) {
  return <span className={LOOKS[status] ?? "tag"}>{useWords().statuses[status]}</span>;
}
