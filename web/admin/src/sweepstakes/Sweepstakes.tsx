import { useFormat } from "@laurel/ui";
import { Link } from "wouter";
import { useMay } from "../frame/roles.ts";
import { Head, Listing } from "../parts/index.ts";
import { sweepstakesApi } from "./api.ts";
import { StatusTag } from "./StatusTag.tsx";
import { useWords } from "./words.ts";

/** All sweepstakes, the latest to open first. */
export default function Sweepstakes() {
  const words = useWords();
  const format = useFormat();
  const mayPlan = useMay("marketer");
  const make = mayPlan && (
    <Link className="button" href="/sweepstakes/new">
      {words.make}
    </Link>
  );
  return (
    <div className="stack-wide">
      <Head title={words.title} lead={words.lead}>
        {make}
      </Head>
      <Listing
        label={words.title}
        queryKey={["sweepstakes"]}
        load={sweepstakesApi.list}
        keyOf={(one) => one.id}
        empty={{ title: words.empty, text: words.emptyText, action: make }}
        columns={[
          { name: words.columns.title, cell: (one) => <Link href={`/sweepstakes/${one.id}`}>{one.title}</Link> },
          { name: words.columns.status, tight: true, cell: (one) => <StatusTag status={one.status} /> },
          { name: words.columns.closes, tight: true, cell: (one) => format.moment(one.closesAt) },
          { name: words.columns.round, tight: true, cell: (one) => format.moment(one.roundAt ?? one.drawAt) },
          { name: words.columns.winners, cell: (one) => format.number(one.winners), figure: true },
          { name: words.columns.entries, cell: (one) => (one.seal ? format.number(one.seal.entryCount) : "–"), figure: true },
        ]}
      />
    </div>
  );
}
