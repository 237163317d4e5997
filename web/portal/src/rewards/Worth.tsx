import { useFormat } from "@laurel/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { sweepstakesApi } from "../sweepstakes/api.ts";
import type { RewardKind } from "./api.ts";
import { useWords } from "./words.ts";

/** What a reward is beyond its name: money, a code's days, entries in a draw and in which one. */
export function Worth({ kind }: { kind: RewardKind }) {
  const words = useWords();
  const format = useFormat();
  switch (kind.type) {
    case "product":
      return null;
    case "sweepstakes-entries":
      return <Draw id={kind.sweepstakesId} entries={kind.entries} />;
    case "store-credit":
    case "generated-coupon":
    case "coupon-pool":
      return (
        <p>
          {kind.type === "store-credit" && <>{words.credit(format.money(kind.value))}. </>}
          {kind.validDays === undefined ? words.validForEver : words.valid(format.number(kind.validDays))}
        </p>
      );
  }
}

function Draw({ id, entries }: { id: string; entries: number }) {
  const words = useWords();
  const format = useFormat();
  const draw = useQuery({ queryKey: ["sweepstakes", id], queryFn: () => sweepstakesApi.one(id) });
  return (
    <p>
      {words.entries(format.number(entries))}.{" "}
      <Link href={`/sweepstakes/${id}`}>{draw.data ? `${words.entriesOf} ${draw.data.title}` : words.seeDraw}</Link>
    </p>
  );
}
