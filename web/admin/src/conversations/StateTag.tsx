import type { TalkState } from "./api.ts";
import { useWords } from "./words.ts";

const LOOKS: Record<TalkState, string> = { dialogue: "tag", waiting: "tag tag-bad", taken: "tag tag-good" };

/** Who has the word. */
export function StateTag({ state }: { state: TalkState }) {
  return <span className={LOOKS[state]}>{useWords().states[state]}</span>;
}
