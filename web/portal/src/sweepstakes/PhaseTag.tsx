import type { Phase } from "./phase.ts";
import { useWords } from "./words.ts";

const LOOKS: Partial<Record<Phase, string>> = { open: "tag tag-good", cancelled: "tag tag-bad", void: "tag tag-bad" };

export function PhaseTag({ phase }: { phase: Phase }) {
  return <span className={LOOKS[phase] ?? "tag"}>{useWords().tag[phase]}</span>;
}
