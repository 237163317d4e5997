import { Field, type Amount } from "@laurel/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { amountOf, dayOf, decimalsOf, Dialog, useToast, wrongWith } from "../parts/index.ts";
import { transfersApi, type Seen } from "./api.ts";
import { useWords } from "./words.ts";

const REFERENCE = /^[\x21-\x7e]+( ?[\x21-\x7e]+)*$/;

interface ConfirmDialogProps {
  paymentId: string;
  /** What the customer was to write into the note. */
  reference: string;
  /** What is known already, from a statement's line or from what is missing. */
  seen: Partial<Seen> & { receivedAmount: Amount };
  onClose: () => void;
}

/** Staff write down what the bank's statement says. The same again changes nothing, so pressing twice is no harm. */
export function ConfirmDialog({ paymentId, reference, seen, onClose }: ConfirmDialogProps) {
  const words = useWords().confirm;
  const queries = useQueryClient();
  const done = useToast();
  const currency = seen.receivedAmount.currency;
  const [bankReference, setBankReference] = useState(seen.bankReference ?? "");
  const [typed, setTyped] = useState(seen.receivedAmount.value);
  const [receivedOn, setReceivedOn] = useState(seen.receivedOn ?? dayOf(new Date()));
  const [tried, setTried] = useState(false);
  const confirm = useMutation({
    mutationFn: (what: Seen) => transfersApi.confirm(paymentId, what),
    onSuccess: (page) => {
      done(page.waitsForSecondPerson ? words.second : words.counted);
      onClose();
    },
    onSettled: () => Promise.all(["transfers", "payments", "timeline"].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
  const value = amountOf(typed, decimalsOf(currency));
  const named = REFERENCE.test(bankReference.trim());
  const act = () => {
    setTried(true);
    if (named && value && receivedOn) {
      confirm.mutate({ bankReference: bankReference.trim(), receivedAmount: { value, currency }, receivedOn });
    }
  };
  return (
    <Dialog title={words.title} onClose={onClose} action={words.submit} onAct={act} busy={confirm.isPending} failure={confirm.error}>
      <p className="soft">{words.lead(reference)}</p>
      <Field
        label={words.bankReference}
        hint={words.bankReferenceHint}
        autoComplete="off"
        maxLength={64}
        value={bankReference}
        wrong={tried && !named ? words.wrongReference : wrongWith(confirm.error, "bankReference")}
        onChange={(change) => setBankReference(change.target.value)}
      />
      <div className="pair">
        <Field
          label={`${words.amount} (${currency})`}
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          wrong={tried && !value ? words.wrongAmount : wrongWith(confirm.error, "receivedAmount")}
          onChange={(change) => setTyped(change.target.value)}
        />
        <Field
          label={words.receivedOn}
          type="date"
          value={receivedOn}
          wrong={tried && !receivedOn ? words.wrongDay : wrongWith(confirm.error, "receivedOn")}
          onChange={(change) => setReceivedOn(change.target.value)}
        />
      </div>
    </Dialog>
  );
}
