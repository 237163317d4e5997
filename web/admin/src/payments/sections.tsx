import { Loading, Trouble, useFormat } from "@laurel/ui";
import { useQuery } from "@tanstack/react-query";
import { Who } from "../members/Who.tsx";
import { Card, Table, Tabs, useFigures } from "../parts/index.ts";
import { timelineApi } from "../timeline/api.ts";
import { paymentsApi, type Dispute, type Refund, type WholePayment } from "./api.ts";
import { RefundTag, StageTag } from "./tags.tsx";
import { useWords } from "./words.ts";

export function Refunds({ refunds }: { refunds: Refund[] }) {
  const words = useWords();
  const format = useFormat();
  return (
    <Card title={words.parts.refunds}>
      {refunds.length === 0 ? (
        <p className="soft">{words.noRefunds}</p>
      ) : (
        <ul className="list">
          {refunds.map((refund) => (
            <li key={refund.id}>
              <div className="row row-spread">
                <strong className="number">{format.money(refund.amount)}</strong> <RefundTag status={refund.status} />
              </div>
              <p className="soft small">
                {format.moment(refund.at)}
                {refund.reason && ` · ${refund.reason}`}
              </p>
              {refund.claimUrl && (
                <p className="small">
                  {words.claim}: <a href={refund.claimUrl}>{refund.claimUrl}</a>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

export function Disputes({ disputes }: { disputes: Dispute[] }) {
  const words = useWords();
  const format = useFormat();
  return (
    <Card title={words.parts.disputes}>
      <ul className="list">
        {disputes.map((dispute) => (
          <li key={dispute.id}>
            <div className="row row-spread">
              <strong className="number">{format.money(dispute.amount)}</strong> <StageTag stage={dispute.stage} />
            </div>
            <p className="soft small">
              {format.moment(dispute.openedAt)} · {dispute.reason}
              {dispute.evidenceDueBy && ` · ${words.due} ${format.moment(dispute.evidenceDueBy)}`}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What is on record, to the letter. */
export function Record({ whole }: { whole: WholePayment }) {
  const words = useWords();
  return (
    <Card title={words.parts.more}>
      <Tabs
        label={words.parts.more}
        param="record"
        tabs={[
          { id: "attempts", name: words.parts.attempts, content: () => <Attempts whole={whole} /> },
          { id: "history", name: words.parts.history, content: () => <History whole={whole} /> },
          { id: "webhooks", name: words.parts.webhooks, content: () => <Webhooks id={whole.payment.id} /> },
        ]}
      />
    </Card>
  );
}

function Attempts({ whole }: { whole: WholePayment }) {
  const words = useWords();
  const format = useFormat();
  const figures = useFigures();
  return (
    <Table
      label={words.parts.attempts}
      rows={whole.attempts}
      keyOf={(attempt) => attempt.id}
      columns={[
        { name: words.table.id, tight: true, cell: (attempt) => <code className="mono" title={attempt.id}>…{attempt.id.slice(-8)}</code> },
        { name: words.columns.rail, cell: (attempt) => attempt.processor },
        { name: words.table.state, cell: (attempt) => <span className="tag">{words.attempt[attempt.state]}</span> },
        { name: words.choice, cell: (attempt) => attempt.choice },
        { name: words.facts.reference, tight: true, cell: (attempt) => <code className="mono">{attempt.reference ?? "–"}</code> },
        { name: words.table.at, tight: true, cell: (attempt) => figures.instant(attempt.startedAt) },
        { name: words.captured, figure: true, cell: (attempt) => format.money(attempt.captured) },
      ]}
    />
  );
}

function History({ whole }: { whole: WholePayment }) {
  const words = useWords();
  const figures = useFigures();
  return (
    <Table
      label={words.parts.history}
      rows={whole.history.map((line, number) => ({ ...line, number }))}
      keyOf={(line) => String(line.number)}
      columns={[
        { name: words.table.what, tight: true, cell: (line) => <code className="mono">{line.what}</code> },
        { name: words.table.detail, cell: (line) => line.detail },
        { name: words.table.who, tight: true, cell: (line) => <Who who={line.who} /> },
        { name: words.table.at, tight: true, cell: (line) => figures.instant(line.at) },
      ]}
    />
  );
}

function Webhooks({ id }: { id: string }) {
  const words = useWords();
  const format = useFormat();
  const figures = useFigures();
  const rebuilt = useQuery({ queryKey: ["payments", "rebuilt", id], queryFn: () => paymentsApi.rebuilt(id) });
  const told = useQuery({ queryKey: ["timeline", "payments", "", id], queryFn: () => timelineApi.of("payments", undefined, id) });
  const hooks = (told.data?.items ?? []).filter((event) => event.kind === "payment.webhook");
  return (
    <>
      {rebuilt.isSuccess && (
        <div className={rebuilt.data.lacking.length > 0 ? "notice notice-bad stack" : "notice stack"}>
          <p>
            {words.rebuilt.deliveries(format.number(rebuilt.data.deliveries))}{" "}
            {rebuilt.data.lacking.length === 0 ? words.rebuilt.agrees : words.rebuilt.lacking}
          </p>
          <Lines lines={rebuilt.data.lacking} />
          {rebuilt.data.untold.length > 0 && <p>{words.rebuilt.untold}</p>}
          <Lines lines={rebuilt.data.untold} />
        </div>
      )}
      {rebuilt.isError && <Trouble failure={rebuilt.error} onRetry={() => void rebuilt.refetch()} />}
      {told.isPending && <Loading lines={3} />}
      {told.isError && <Trouble failure={told.error} onRetry={() => void told.refetch()} />}
      {told.isSuccess &&
        (hooks.length === 0 ? (
          <p className="soft">{words.noWebhooks}</p>
        ) : (
          <Table
            label={words.parts.webhooks}
            rows={hooks}
            keyOf={(hook) => hook.id}
            columns={[
              { name: words.table.what, cell: (hook) => hook.text },
              { name: words.table.at, tight: true, cell: (hook) => figures.instant(hook.time) },
            ]}
          />
        ))}
    </>
  );
}

function Lines({ lines }: { lines: string[] }) {
  return lines.length === 0 ? null : (
    <ul className="lines small">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
