import type { Insight } from "./api.ts";
import { useWords } from "./words.ts";

/** How likely it is that somebody does not come back. */
export function ChurnTag({ churn }: { churn: Insight["churn"] }) {
  const words = useWords();
  const look = { low: "tag tag-good", elevated: "tag", high: "tag tag-bad" }[churn.band];
  return (
    <span className={look}>
      {churn.percent} % · {words.bands[churn.band]}
    </span>
  );
}
