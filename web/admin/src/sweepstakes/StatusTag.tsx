import type { Status } from "./api.ts";
import { useWords } from "./words.ts";

const LOOKS: Partial<Record<Status, string>> = { OPEN: "tag tag-good", DRAWN: "tag tag-good", CANCELLED: "tag tag-bad", VOID: "tag tag-bad" };

export function StatusTag({ status }: { status: Status }) {
  return <span className={LOOKS[status] ?? "tag"}>{useWords().status[status]}</span>;
}
