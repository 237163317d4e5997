import { Empty, LanguageContext, Loading, Trouble, useFormat } from "@laurel/ui";
import { useQuery } from "@tanstack/react-query";
import { useContext } from "react";
import { Link } from "wouter";
import { Head, paths, shortId, Table } from "../parts/index.ts";
import { StageTag } from "../payments/tags.tsx";
import { disputesApi } from "./api.ts";
import { untilThen } from "./deadline.ts";
import { useWords } from "./words.ts";

/** Open disputes by their deadline for evidence. */
export default function Disputes() {
  const words = useWords();
  const format = useFormat();
  const disputes = useQuery({ queryKey: ["disputes"], queryFn: disputesApi.open });
  return (
    <div className="stack">
      <Head title={words.title} lead={words.lead} />
      {disputes.isPending ? (
        <Loading lines={6} />
      ) : !disputes.data ? (
        <Trouble failure={disputes.error} onRetry={() => void disputes.refetch()} />
      ) : (
        <section className="card listing">
          {disputes.data.length === 0 ? (
            <div className="pad">
              <Empty title={words.none}>{words.noneText}</Empty>
            </div>
          ) : (
            <Table
              label={words.title}
              rows={disputes.data}
              keyOf={(dispute) => dispute.id}
              columns={[
                { name: words.columns.due, cell: (dispute) => <Due at={dispute.evidenceDueBy} /> },
                {
                  name: words.columns.payment,
                  tight: true,
                  cell: (dispute) => (
                    <Link href={paths.payment(dispute.paymentId)} className="mono">
                      {shortId(dispute.paymentId)}
                    </Link>
                  ),
                },
                { name: words.columns.stage, tight: true, cell: (dispute) => <StageTag stage={dispute.stage} /> },
                { name: words.columns.reason, cell: (dispute) => dispute.reason },
                { name: words.columns.rail, cell: (dispute) => dispute.processor },
                { name: words.columns.opened, tight: true, cell: (dispute) => format.moment(dispute.openedAt) },
                { name: words.columns.amount, figure: true, cell: (dispute) => format.money(dispute.amount) },
              ]}
            />
          )}
        </section>
      )}
    </div>
  );
}

/** A deadline in words first: nobody reckons with dates when it is urgent. */
export function Due({ at }: { at: string | undefined }) {
  const words = useWords();
  const format = useFormat();
  const language = useContext(LanguageContext);
  if (!at) {
    return <span className="soft">{words.noDue}</span>;
  }
  const { text, urgent } = untilThen(at, new Date(), language);
  return (
    <span className={urgent ? "is-bad" : undefined}>
      {text ?? words.over}
      <br />
      <span className="soft">{format.moment(at)}</span>
    </span>
  );
}
