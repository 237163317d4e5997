import { Button, useFormat, useSession } from "@laurel/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { Link } from "wouter";
import { CardOf, paths, Refused, shortId, Table, useToast, type Column } from "../parts/index.ts";
import { transfersApi, type Awaited, type Owed, type Waiting } from "./api.ts";
import { ConfirmDialog } from "./ConfirmDialog.tsx";
import { FailedDialog, SentDialog } from "./RepaymentDialogs.tsx";
import { useWords } from "./words.ts";

const EVERY = 15_000;

/** What waits for staff: a second look, money to be sent, money that is awaited. */
export function Todo() {
  const words = useWords();
  const format = useFormat();
  const queue = useQuery({ queryKey: ["transfers", "queue"], queryFn: transfersApi.queue, refetchInterval: EVERY });
  const [confirming, setConfirming] = useState<Awaited>();
  const [sent, setSent] = useState<Owed>();
  const [failed, setFailed] = useState<Owed>();
  return (
    <>
      <CardOf title={words.waiting.title} query={queue} lines={2}>
        {({ waiting }) => <WaitingTable waiting={waiting} />}
      </CardOf>
      <CardOf title={words.owed.title} query={queue} lines={2}>
        {({ refunds }) => <OwedTable refunds={refunds} onSent={setSent} onFailed={setFailed} />}
      </CardOf>
      <CardOf title={words.awaited.title} query={queue} lines={4}>
        {({ awaited, moreAwaited }) => (
          <>
            <AwaitedTable awaited={awaited} onConfirm={setConfirming} />
            {moreAwaited && <p className="soft small">{words.awaited.more(format.number(awaited.length))}</p>}
          </>
        )}
      </CardOf>
      {confirming && (
        <ConfirmDialog
          paymentId={confirming.id}
          reference={confirming.reference}
          seen={{ receivedAmount: confirming.missing }}
          onClose={() => setConfirming(undefined)}
        />
      )}
      {sent && <SentDialog owed={sent} onClose={() => setSent(undefined)} />}
      {failed && <FailedDialog owed={failed} onClose={() => setFailed(undefined)} />}
    </>
  );
}

/** The columns that all three tables begin with. */
function useColumns<T extends { id: string; reference: string; processor: string }>(): Array<Column<T>> {
  const words = useWords().columns;
  return [
    {
      name: words.payment,
      tight: true,
      cell: (one) => (
        <Link href={paths.payment(one.id)} className="mono">
          {shortId(one.id)}
        </Link>
      ),
    },
    { name: words.reference, tight: true, cell: (one) => <code className="mono">{one.reference}</code> },
    { name: words.rail, cell: (one) => one.processor },
  ];
}

function WaitingTable({ waiting }: { waiting: Waiting[] }) {
  const words = useWords();
  const format = useFormat();
  const me = useSession().data?.customerId;
  const columns = useColumns<Waiting>();
  return (
    <Some none={words.waiting.none} rows={waiting}>
      <Table
        label={words.waiting.title}
        rows={waiting}
        keyOf={(one) => one.id}
        columns={[
          ...columns,
          { name: words.columns.bankReference, tight: true, cell: (one) => <code className="mono">{one.receipt.bankReference}</code> },
          { name: words.columns.receivedOn, tight: true, cell: (one) => format.day(one.receipt.receivedOn) },
          { name: words.columns.amount, figure: true, cell: (one) => format.money(one.receipt.amount) },
          {
            name: words.columns.act,
            cell: (one) =>
              one.receipt.confirmed.by === me ? <span className="soft bank-text">{words.waiting.own}</span> : <Approve paymentId={one.id} />,
          },
        ]}
      />
    </Some>
  );
}

/** The second person's word. */
export function Approve({ paymentId }: { paymentId: string }) {
  const words = useWords().waiting;
  const queries = useQueryClient();
  const done = useToast();
  const approve = useMutation({
    mutationFn: () => transfersApi.approve(paymentId),
    onSuccess: () => done(words.approved),
    onSettled: () => Promise.all(["transfers", "payments", "timeline"].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
  return (
    <div className="stack">
      <div>
        <Button look="quiet" busy={approve.isPending} onClick={() => approve.mutate()}>
          {words.approve}
        </Button>
      </div>
      {approve.isError && <Refused failure={approve.error} />}
    </div>
  );
}

function OwedTable({ refunds, onSent, onFailed }: { refunds: Owed[]; onSent: (owed: Owed) => void; onFailed: (owed: Owed) => void }) {
  const words = useWords();
  const format = useFormat();
  const columns = useColumns<Owed>();
  return (
    <Some none={words.owed.none} rows={refunds}>
      <Table
        label={words.owed.title}
        rows={refunds}
        keyOf={(one) => one.refundId}
        columns={[
          ...columns,
          { name: words.columns.since, tight: true, cell: (one) => format.moment(one.askedAt) },
          { name: words.columns.amount, figure: true, cell: (one) => format.money(one.amount) },
          {
            name: words.columns.act,
            cell: (one) => (
              <div className="row">
                <Button look="quiet" onClick={() => onSent(one)}>
                  {words.owed.sent}
                </Button>
                <Button look="plain" onClick={() => onFailed(one)}>
                  {words.owed.failed}
                </Button>
              </div>
            ),
          },
        ]}
      />
    </Some>
  );
}

function AwaitedTable({ awaited, onConfirm }: { awaited: Awaited[]; onConfirm: (awaited: Awaited) => void }) {
  const words = useWords();
  const format = useFormat();
  const columns = useColumns<Awaited>();
  return (
    <Some none={words.awaited.none} rows={awaited}>
      <Table
        label={words.awaited.title}
        rows={awaited}
        keyOf={(one) => one.id}
        columns={[
          ...columns,
          { name: words.columns.since, tight: true, cell: (one) => format.moment(one.openedAt) },
          { name: words.columns.amount, figure: true, cell: (one) => format.money(one.amount) },
          { name: words.columns.missing, figure: true, cell: (one) => format.money(one.missing) },
          {
            name: words.columns.act,
            cell: (one) => (
              <Button look="quiet" onClick={() => onConfirm(one)}>
                {words.awaited.confirm}
              </Button>
            ),
          },
        ]}
      />
    </Some>
  );
}

function Some({ none, rows, children }: { none: string; rows: readonly unknown[]; children: ReactNode }) {
  return rows.length === 0 ? <p className="soft">{none}</p> : children;
}
