import { Choice, useFormat } from "@laurel/ui";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Filters, Head, Listing, TypedFilter, useFilters } from "../parts/index.ts";
import { segmentsApi } from "../segments/api.ts";
import { ChurnTag } from "../segments/ChurnTag.tsx";
import { useSegmentName } from "../segments/words.ts";
import { membersApi, type Member } from "./api.ts";
import { MemberName } from "./MemberName.tsx";
import { useWords } from "./words.ts";

/** Whoever is asked for, with tier, points and segment. */
export default function Members() {
  const words = useWords();
  const segmentName = useSegmentName();
  const filters = useFilters("q", "segment");
  const { q, segment } = filters.values;
  const segments = useQuery({ queryKey: ["segments"], queryFn: segmentsApi.overview });
  return (
    <div className="stack-wide">
      <Head title={words.title} lead={words.lead} />
      <Filters onClear={filters.clear}>
        <TypedFilter label={words.search} value={q} onValue={(typed) => filters.set({ q: typed, segment: "" })} />
        <Choice label={words.segment} value={segment} onChange={(chosen) => filters.set({ segment: chosen, q: "" })}>
          <option value="">{words.all}</option>
          {(segments.data?.segments ?? []).map((one) => (
            <option key={one.name} value={one.name}>
              {segmentName(one.name)} ({one.members})
            </option>
          ))}
        </Choice>
      </Filters>
      <Listing
        key={segment}
        label={words.title}
        queryKey={["members", filters.query]}
        load={(cursor) => (segment ? ofSegment(segment, cursor) : customers(q, cursor))}
        keyOf={(id) => id}
        empty={{ title: words.none, text: words.noneText }}
        onClear={filters.clear}
        columns={[
          { name: words.member, cell: (id) => <MemberName id={id} /> },
          { name: words.email, cell: (id) => <Email id={id} /> },
          { name: words.tier, cell: (id) => <Of id={id} show={(member) => member.account.tier.name} /> },
          { name: words.available, figure: true, cell: (id) => <Points id={id} /> },
          { name: words.segment, cell: (id) => <Of id={id} show={({ insight }) => insight && segmentName(insight.segment)} /> },
          { name: words.churn, cell: (id) => <Of id={id} show={({ insight }) => insight && <ChurnTag churn={insight.churn} />} /> },
        ]}
      />
    </div>
  );
}

async function customers(q: string, cursor?: string) {
  const page = await membersApi.search(q ? { q } : {}, cursor);
  return { ...page, items: page.items.map((customer) => customer.customerId) };
}

async function ofSegment(segment: string, cursor?: string) {
  const page = await segmentsApi.members(segment, cursor);
  return { ...page, items: page.items.map((member) => member.id) };
}

/** What loyalty-service knows of a row, which waits and fails by itself. */
function Of({ id, show }: { id: string; show: (member: Member) => ReactNode }) {
  const words = useWords();
  const member = useQuery({ queryKey: ["member", id], queryFn: () => membersApi.member(id), staleTime: 30_000, retry: false });
  if (member.isPending) {
    return <span className="soft">…</span>;
  }
  return (member.data ? show(member.data) : null) ?? <span className="soft">{words.nothing}</span>;
}

function Points({ id }: { id: string }) {
  const format = useFormat();
  return <Of id={id} show={(member) => format.number(member.account.available)} />;
}

function Email({ id }: { id: string }) {
  const customer = useQuery({ queryKey: ["customer", id], queryFn: () => membersApi.customer(id), staleTime: 5 * 60_000, retry: false });
  return <span className="soft">{customer.data?.email}</span>;
}
