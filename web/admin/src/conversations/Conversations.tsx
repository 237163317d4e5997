import { Choice, useFormat } from "@laurel/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { MemberName } from "../members/MemberName.tsx";
import { Filters, Head, Kpi, Listing, useFigures, useFilters, type Column } from "../parts/index.ts";
import { conversationsApi, type Talk } from "./api.ts";
import { StateTag } from "./StateTag.tsx";
import { useWords } from "./words.ts";

const EVERY = 15_000;

/** All conversations, latest first; those that wait for a person by a press. */
export default function Conversations() {
  const words = useWords();
  const format = useFormat();
  const filters = useFilters("state");
  const columns: Column<Talk>[] = [
    { name: words.last, cell: (talk) => <Link href={`/conversations/${encodeURIComponent(talk.id)}`}>{talk.lastText || "…"}</Link> },
    { name: words.state, cell: (talk) => <StateTag state={talk.state} /> },
    { name: words.channel, cell: (talk) => words.channels[talk.channel] ?? talk.channel },
    { name: words.speaker, cell: (talk) => (talk.customers.length > 0 ? talk.customers.map((id) => <MemberName key={id} id={id} />) : <span className="soft">{words.unknown}</span>) },
    { name: words.lastAt, cell: (talk) => format.moment(talk.lastAt) },
  ];
  return (
    <div className="stack-wide">
      <Head title={words.title} lead={words.lead}>
        <Link className="button button-quiet" href="/conversations/examples">
          {words.examples}
        </Link>
      </Head>
      <TalkFiguresRow />
      <Filters onClear={filters.clear}>
        <Choice label={words.state} value={filters.values.state} onChange={(state) => filters.set({ state })}>
          <option value="">{words.all}</option>
          {Object.entries(words.states).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Choice>
      </Filters>
      <Listing
        label={words.title}
        queryKey={["conversations", filters.query]}
        load={(cursor) => conversationsApi.list(filters.query, cursor)}
        columns={columns}
        keyOf={(talk) => talk.id}
        empty={{ title: words.empty, text: words.emptyText }}
        onClear={filters.clear}
        every={EVERY}
      />
    </div>
  );
}

/** How the dialogue does; when that cannot be told, the list is there all the same. */
function TalkFiguresRow() {
  const words = useWords().figures;
  const format = useFormat();
  const figures = useFigures();
  const { data } = useQuery({ queryKey: ["conversations", "figures"], queryFn: conversationsApi.figures });
  if (!data) {
    return null;
  }
  return (
    <div className="card kpis">
      <Kpi name={words.visits} value={format.number(data.visits)} />
      <Kpi name={words.containment} value={figures.share(data.containment)} />
      <Kpi name={words.fallback} value={figures.share(data.fallbackRate)} />
      <Kpi name={words.latency} value={words.ms(format.number(data.latency.p95))} />
    </div>
  );
}
