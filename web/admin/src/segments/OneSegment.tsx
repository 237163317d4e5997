import { useFormat } from "@laurel/ui";
import { Link } from "wouter";
import { MemberName } from "../members/MemberName.tsx";
import { Head, Listing } from "../parts/index.ts";
import { segmentsApi } from "./api.ts";
import { ChurnTag } from "./ChurnTag.tsx";
import { useSegmentName, useSegmentText, useWords } from "./words.ts";

/** Who is in a segment, and why. */
export default function OneSegment({ params }: { params: Record<string, string> }) {
  const words = useWords();
  const format = useFormat();
  const segment = params.name!;
  return (
    <div className="stack-wide">
      <Head title={useSegmentName()(segment)} lead={useSegmentText()(segment)}>
        <Link className="button button-quiet" href="/segments">
          {words.back}
        </Link>
      </Head>
      <Listing
        label={words.inSegment}
        queryKey={["segments", segment, "members"]}
        load={(cursor) => segmentsApi.members(segment, cursor)}
        keyOf={(member) => member.id}
        empty={{ title: words.nobody, text: words.nobodyText }}
        columns={[
          { name: words.member, cell: (member) => <MemberName id={member.id} /> },
          {
            name: words.rfm,
            cell: ({ insight }) => insight && <span className="number">{[insight.rfm.recency, insight.rfm.frequency, insight.rfm.monetary].join(" · ")}</span>,
          },
          { name: words.churn, cell: ({ insight }) => insight && <ChurnTag churn={insight.churn} /> },
          {
            name: words.next,
            cell: ({ insight }) => {
              const best = insight?.recommendations[0];
              return best ? `${best.name} (${format.number(best.points)})` : <span className="soft">–</span>;
            },
          },
          { name: words.why, cell: ({ insight }) => insight && <Reasons reasons={insight.reasons} /> },
        ]}
      />
    </div>
  );
}

function Reasons({ reasons }: { reasons: string[] }) {
  return (
    <details className="soft">
      <summary>{useWords().reasons}</summary>
      {reasons.map((reason) => (
        <span key={reason} className="block">
          {reason}
        </span>
      ))}
    </details>
  );
}
