import { Button, useFormat, useSession } from "@laurel/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { CardOf, Dialog, Facts, useToast } from "../parts/index.ts";
import { transfersApi, type Receipt, type TransferPage } from "./api.ts";
import { ConfirmDialog } from "./ConfirmDialog.tsx";
import { FailedDialog, SentDialog } from "./RepaymentDialogs.tsx";
import { Approve } from "./Todo.tsx";
import { useWords } from "./words.ts";

/** A payment's page in the book of transfers, and what staff can say about it. */
export function Book({ paymentId }: { paymentId: string }) {
  const words = useWords();
  const page = useQuery({ queryKey: ["transfers", "page", paymentId], queryFn: () => transfersApi.page(paymentId) });
  return (
    <CardOf title={words.book.title} query={page}>
      {(known) => <Page page={known} />}
    </CardOf>
  );
}

function Page({ page }: { page: TransferPage }) {
  const words = useWords();
  const format = useFormat();
  const me = useSession().data?.customerId;
  const [confirming, setConfirming] = useState(false);
  const [undoing, setUndoing] = useState<Receipt>();
  const [refund, setRefund] = useState<{ id: string; was: "sent" | "failed" }>();
  const owed = page.refunds.find((one) => one.id === refund?.id);
  const asOwed = owed && { id: page.id, processor: page.processor, reference: page.reference, refundId: owed.id, amount: owed.amount, askedAt: "" };
  return (
    <>
      <Facts
        facts={[
          [words.book.reference, <code key="reference" className="mono">{page.reference}</code>],
          [words.book.asked, format.money(page.amount)],
          [words.book.received, format.money(page.received)],
          [words.columns.missing, page.missing && format.money(page.missing)],
        ]}
      />
      {page.receipts.length > 0 && (
        <ul className="list">
          {page.receipts.map((receipt) => (
            <li key={receipt.bankReference + receipt.confirmed.at} className="stack">
              <div className="row row-spread">
                <strong className="number">{format.money(receipt.amount)}</strong>
                <span className={receipt.state === "CONFIRMED" ? "tag tag-good" : "tag"}>{words.state[receipt.state]}</span>
              </div>
              <p className="soft small">
                <code className="mono">{receipt.bankReference}</code> · {format.day(receipt.receivedOn)}
              </p>
              {receipt.state !== "UNDONE" && (
                <div className="row">
                  {receipt.state === "WAITING" &&
                    (receipt.confirmed.by === me ? <p className="soft small">{words.waiting.own}</p> : <Approve paymentId={page.id} />)}
                  <Button look="plain" onClick={() => setUndoing(receipt)}>
                    {words.book.undo}
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {page.refunds.some((one) => one.status === "PENDING") && (
        <ul className="list">
          {page.refunds
            .filter((one) => one.status === "PENDING")
            .map((one) => (
              <li key={one.id} className="row row-spread">
                <span>
                  {words.owed.title}: <strong className="number">{format.money(one.amount)}</strong>
                </span>
                <span className="row">
                  <Button look="quiet" onClick={() => setRefund({ id: one.id, was: "sent" })}>
                    {words.owed.sent}
                  </Button>
                  <Button look="plain" onClick={() => setRefund({ id: one.id, was: "failed" })}>
                    {words.owed.failed}
                  </Button>
                </span>
              </li>
            ))}
        </ul>
      )}
      {page.missing && !page.waitsForSecondPerson && (
        <div>
          <Button look="quiet" onClick={() => setConfirming(true)}>
            {words.awaited.confirm}
          </Button>
        </div>
      )}
      {confirming && (
        <ConfirmDialog
          paymentId={page.id}
          reference={page.reference}
          seen={{ receivedAmount: page.missing ?? page.amount }}
          onClose={() => setConfirming(false)}
        />
      )}
      {undoing && <UndoDialog paymentId={page.id} receipt={undoing} onClose={() => setUndoing(undefined)} />}
      {asOwed && refund?.was === "sent" && <SentDialog owed={asOwed} onClose={() => setRefund(undefined)} />}
      {asOwed && refund?.was === "failed" && <FailedDialog owed={asOwed} onClose={() => setRefund(undefined)} />}
    </>
  );
}

function UndoDialog({ paymentId, receipt, onClose }: { paymentId: string; receipt: Receipt; onClose: () => void }) {
  const words = useWords().book;
  const queries = useQueryClient();
  const done = useToast();
  const undo = useMutation({
    mutationFn: () => transfersApi.undo(paymentId, receipt.bankReference),
    onSuccess: () => {
      done(words.undone);
      onClose();
    },
    onSettled: () => Promise.all(["transfers", "payments", "timeline"].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
  return (
    <Dialog
      grave
      title={words.undoTitle}
      onClose={onClose}
      action={words.undoTitle}
      onAct={() => undo.mutate()}
      busy={undo.isPending}
      failure={undo.error}
    >
      <p>{words.undoText}</p>
    </Dialog>
  );
}
