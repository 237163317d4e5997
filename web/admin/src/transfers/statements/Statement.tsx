import { Button, Empty, Loading, Trouble, useFormat } from "@laurel/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { Head, paths, shortId, Table, useFigures } from "../../parts/index.ts";
import { transfersApi, type Proposal } from "../api.ts";
import { ConfirmDialog } from "../ConfirmDialog.tsx";
import { useWords as useTransferWords } from "../words.ts";
import { useWords } from "./words.ts";

const LOOK = { matched: "tag tag-good", ambiguous: "tag", unmatched: "tag tag-bad" };

/** A bank's statement: what each line may be, how sure that is, and why. */
export default function Statement({ params }: { params: Record<string, string> }) {
  const id = params.id ?? "";
  const words = useWords();
  const transfers = useTransferWords();
  const format = useFormat();
  const figures = useFigures();
  const [confirming, setConfirming] = useState<Proposal>();
  const statement = useQuery({ queryKey: ["transfers", "statement", id], queryFn: () => transfersApi.statement(id) });
  if (statement.isPending) {
    return <Loading lines={8} />;
  }
  if (!statement.data) {
    return <Trouble page failure={statement.error} onRetry={() => void statement.refetch()} />;
  }
  const { uploadedAt, proposals, others } = statement.data;
  return (
    <div className="stack">
      <Head title={`${words.statement.title} · ${format.moment(uploadedAt)}`} lead={words.statement.lead}>
        <Link className="button button-quiet" href="/transfers?tab=statements">
          {words.statement.back}
        </Link>
      </Head>
      <section className="card listing">
        {proposals.length === 0 ? (
          <div className="pad">
            <Empty title={words.statement.title}>{words.statement.empty}</Empty>
          </div>
        ) : (
          <Table
            label={words.statement.title}
            rows={proposals}
            keyOf={(line) => String(line.line)}
            columns={[
              { name: words.proposal.line, figure: true, cell: (line) => line.line },
              { name: transfers.columns.receivedOn, tight: true, cell: (line) => figures.day(line.receivedOn) },
              { name: transfers.columns.amount, figure: true, cell: (line) => format.money(line.amount) },
              {
                name: words.proposal.text,
                cell: (line) => (
                  <span className="bank-text">
                    {line.text}
                    <span className="soft"> {line.payer}</span>
                  </span>
                ),
              },
              {
                name: words.proposal.confidence,
                cell: (line) => (
                  <span className="sure">
                    <span className={LOOK[line.result]}>{words.result[line.result]}</span>
                    <meter min={0} max={1} value={line.confidence} aria-label={words.proposal.confidence} /> {figures.share(line.confidence)}
                  </span>
                ),
              },
              { name: words.proposal.why, cell: (line) => <span className="bank-text">{line.reason}</span> },
              {
                name: words.proposal.proposal,
                cell: (line) =>
                  line.paymentId ? (
                    <Link href={paths.payment(line.paymentId)} className="mono">
                      {line.reference ?? shortId(line.paymentId)}
                    </Link>
                  ) : (
                    <span className="soft">{words.proposal.none}</span>
                  ),
              },
              {
                name: transfers.columns.act,
                cell: (line) =>
                  line.confirmed ? (
                    <span className="tag tag-good">{words.proposal.confirmed}</span>
                  ) : (
                    line.paymentId && (
                      <Button look="quiet" onClick={() => setConfirming(line)}>
                        {transfers.awaited.confirm}
                      </Button>
                    )
                  ),
              },
            ]}
          />
        )}
        {others > 0 && <p className="soft small listing-foot">{words.statement.others(format.number(others))}</p>}
      </section>
      {confirming?.paymentId && (
        <ConfirmDialog
          paymentId={confirming.paymentId}
          reference={confirming.reference ?? confirming.paymentId}
          seen={{ bankReference: confirming.bankReference, receivedAmount: confirming.amount, receivedOn: confirming.receivedOn }}
          onClose={() => setConfirming(undefined)}
        />
      )}
    </div>
  );
}
