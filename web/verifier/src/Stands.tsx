import type { Standing } from "@laurel/draw";
import { short, useIntegers } from "./facts.ts";
import { useWords } from "./words.ts";

/** Where an entry stands, in sentences. */
export function Stands({ entryId, standing }: { entryId: string; standing: Standing | undefined }) {
  const words = useWords();
  const integer = useIntegers();
  if (!standing) {
    return <p className="notice notice-bad">{words.notThere(short(entryId))}</p>;
  }
  const { entry, index, of, isProven, place } = standing;
  return (
    <div className={isProven === false ? "notice notice-bad" : "notice"}>
      <p>
        <code title={entryId}>{short(entryId)}</code>
      </p>
      <p>{words.there(integer(index + 1), integer(of), integer(entry.weight), words.methods[entry.method])}</p>
      {isProven !== undefined && <p>{isProven ? words.proven : words.unproven}</p>}
      <p>{place ? words.drawn(integer(place.rank + 1)) : words.undrawn}</p>
    </div>
  );
}
