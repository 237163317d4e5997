import { Button, Choice, Loading, Trouble, useFormat, type Page } from "@laurel/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { CardOf, Dialog, Facts, Filters, Listing, Refused, useFilters } from "../parts/index.ts";
import { membersApi, type Entry, type LotWhy } from "./api.ts";
import { useWords } from "./words.ts";

const BETWEEN_MEMBERS = ["send", "receive", "return"];

/** Why a balance is what it is: lots, the entries that they came from, and the journal. */
export function Why({ id }: { id: string }) {
  const words = useWords().why;
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
  const words = useWords().why;
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

function Journal({ id, onAsk }: { id: string; onAsk: (seq: number) => void }) {
  const all = useWords();
  const words = all.why;
  const format = useFormat();
  const filters = useFilters("only");
  const transfers = filters.values.only === "transfers";
  const load = (cursor?: string) => (transfers ? betweenMembers(id, cursor) : membersApi.ledger(id, cursor));
  return (
    <>
      <Filters onClear={filters.clear}>
        <Choice label={words.only} value={filters.values.only} onChange={(only) => filters.set({ only })}>
          <option value="">{words.everything}</option>
          <option value="transfers">{words.transfers}</option>
        </Choice>
      </Filters>
      <Listing
        label={words.ledger}
        queryKey={["ledger", id, transfers]}
        load={load}
        keyOf={(entry: Entry) => String(entry.seq)}
        empty={{ title: words.none, text: words.noneText }}
        onClear={filters.clear}
        columns={[
          {
            name: words.entry,
            cell: (entry) => (
              <Button look="plain" aria-label={words.explain(format.number(entry.seq))} onClick={() => onAsk(entry.seq)}>
                {format.number(entry.seq)}
              </Button>
            ),
          },
          { name: words.when, cell: (entry) => format.moment(entry.at) },
          { name: words.kind, cell: (entry) => all.kinds[entry.kind] ?? entry.kind },
          { name: words.reason, cell: (entry) => entry.reason },
          { name: words.points, figure: true, cell: (entry) => (entry.points > 0 ? "+" : "") + format.number(entry.points) },
          { name: words.after, figure: true, cell: (entry) => format.number(entry.available) },
        ]}
      />
    </>
  );
}

/** Reads on until there are some, or nothing is left: the journal is not kept by kind. */
async function betweenMembers(id: string, cursor?: string): Promise<Page<Entry>> {
  let page = await membersApi.ledger(id, cursor, 100);
  const found = (): Entry[] => page.items.filter((entry) => BETWEEN_MEMBERS.includes(entry.kind));
  while (found().length === 0 && page.nextCursor) {
    page = await membersApi.ledger(id, page.nextCursor, 100);
  }
  return { ...page, items: found() };
}

function EntryDialog({ id, seq, onClose }: { id: string; seq: number; onClose: () => void }) {
  const words = useWords().why;
  const format = useFormat();
  const why = useQuery({ queryKey: ["why", id, seq], queryFn: () => membersApi.entryWhy(id, seq) });
  const others = (entries: Array<{ seq: number; reason: string }>) => entries.map((one) => `${one.seq}: ${one.reason}`).join("; ");
  return (
    <Dialog title={words.explain(format.number(seq))} wide onClose={onClose}>
      {why.data ? (
        <>
          <ul className="bullets">
            {why.data.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <Facts
            facts={[
              [words.arithmetic, why.data.rule.lines.length > 0 && <Lines key="lines" lines={why.data.rule.lines} />],
              [words.inputs, <Lines key="inputs" lines={Object.entries(why.data.rule.inputs).map(([name, value]) => `${name}: ${value}`)} />],
              [words.follows, others(why.data.follows)],
              [words.followedBy, others(why.data.followedBy)],
            ]}
          />
          <p className="soft small">{words.rule(why.data.rule.name, format.number(why.data.rule.version))}</p>
        </>
      ) : why.isError ? (
        <Trouble failure={why.error} onRetry={() => void why.refetch()} />
      ) : (
        <Loading lines={5} />
      )}
    </Dialog>
  );
}

function Lines({ lines }: { lines: string[] }) {
  return (
    <ul className="mono">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
