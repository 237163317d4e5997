import { useSession } from "@laurel/ui";
import type { Standing } from "@laurel/draw";
import { Stands, type Verification } from "@laurel/verifier";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api, type MyEntry } from "./api.ts";
import { useWords } from "./words.ts";

/** My own entries with their receipts, looked up among the verified ones; nothing for whoever is not signed in. */
export function MyEntries({ id, verification }: { id: string; verification: Verification }) {
  const words = useWords();
  const signedIn = useSession().data?.signedIn ?? false;
  const mine = useQuery({ queryKey: ["sweepstakes", id, "mine"], queryFn: () => api.mine(id), enabled: signedIn });
  const [stand, setStand] = useState<Array<{ entryId: string; standing: Standing | undefined }>>([]);
  const entries = mine.data?.items;
  useEffect(() => {
    let isGone = false;
    const lookUp = async (sealed: MyEntry[]) => {
      const found = await Promise.all(
        sealed.map(async ({ entryId, receipt }) => ({ entryId, standing: await verification.standing(entryId, receipt) })),
      );
      if (!isGone) {
        setStand(found);
      }
    };
    void lookUp((entries ?? []).filter((entry) => entry.receipt));
    return () => {
      isGone = true;
    };
  }, [entries, verification]);
  if (!mine.isSuccess) {
    return null;
  }
  return (
    <section className="stack" aria-labelledby="mine">
      <h2 id="mine">{words.mine}</h2>
      {stand.length === 0 ? (
        <p className="soft">{words.noneOfMine}</p>
      ) : (
        stand.map((one) => <Stands key={one.entryId} {...one} />)
      )}
    </section>
  );
}
