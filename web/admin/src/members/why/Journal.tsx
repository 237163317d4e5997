import { Button, Choice, useFormat, type Page } from "@laurel/ui";
import { Filters, Listing, useFilters } from "../../parts/index.ts";
import { membersApi, type Entry } from "../api.ts";
import { useKinds, useWords } from "./words.ts";

const BETWEEN_MEMBERS = ["send", "receive", "return"];

/** Every entry, the latest first; those between members alone when wanted. */
export function Journal({ id, onAsk }: { id: string; onAsk: (seq: number) => void }) {
  const words = useWords();
  const kinds = useKinds();
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
          { name: words.kind, cell: (entry) => kinds[entry.kind] ?? entry.kind },
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
