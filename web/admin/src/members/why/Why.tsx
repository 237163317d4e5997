import { Button, useFormat } from "@laurel/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { CardOf, Refused } from "../../parts/index.ts";
import { membersApi, type LotWhy } from "../api.ts";
import { EntryDialog } from "./EntryDialog.tsx";
import { Journal } from "./Journal.tsx";
import { useWords } from "./words.ts";

/** Why a balance is what it is: lots, the entries that they came from, and the journal. */
export function Why({ id }: { id: string }) {
  const words = useWords();
  const format = useFormat();
  const why = useQuery({ queryKey: ["why", id], queryFn: () => membersApi.why(id) });
  const [asked, setAsked] = useState<number>();
  return (
    <>
      <CardOf title={words.title} query={why}>
        {(balance) => (
          <>
            <p>{balance.sentences[0] ?? words.lead(format.number(balance.points))}</p>
            <div className="lots">
              {balance.lots.map((lot) => (
                <Lot key={lot.lot} id={id} lot={lot} onAsk={setAsked} />
              ))}
            </div>
          </>
        )}
      </CardOf>
      <Journal id={id} onAsk={setAsked} />
      {asked !== undefined && <EntryDialog id={id} seq={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}

function Lot({ id, lot, onAsk }: { id: string; lot: LotWhy; onAsk: (seq: number) => void }) {
  const words = useWords();
  const format = useFormat();
  const [sources, setSources] = useState(lot.sources);
  const [cursor, setCursor] = useState(lot.nextCursor);
  const more = useMutation({
    mutationFn: (from: string) => membersApi.lotWhy(id, lot.lot, from),
    onSuccess: (next) => {
      setSources([...sources, ...next.sources]);
      setCursor(next.nextCursor);
    },
  });
  return (
    <details className="lot" open>
      <summary>
        <strong className="number">{format.number(lot.points)}</strong> {words.lot(lot.earnedIn)} ·{" "}
        <span className="soft">{words.expires(format.day(lot.expiresOn))}</span>
      </summary>
      <ul className="strip">
        {sources.map((source) => (
          <li key={source.seq}>
            <span>
              {source.reason}
              <span className="soft small block">
                {format.moment(source.at)} · {source.rule.lines.join("; ")}
              </span>
            </span>
            <Button look="plain" onClick={() => onAsk(source.seq)}>
              {words.of(format.number(source.points), format.number(source.brought))}
            </Button>
          </li>
        ))}
      </ul>
      {more.isError && <Refused failure={more.error} />}
      {cursor && (
        <Button look="quiet" busy={more.isPending} onClick={() => more.mutate(cursor)}>
          {words.earlier}
        </Button>
      )}
    </details>
  );
}
