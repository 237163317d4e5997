import { Field, useFormat } from "@laurel/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Dialog, useToast, wrongWith } from "../parts/index.ts";
import { transfersApi, type Owed, type TransferPage } from "./api.ts";
import { useWords } from "./words.ts";

interface RepaymentProps {
  owed: Owed;
  onClose: () => void;
}

/** A refund left our account. */
export function SentDialog({ owed, onClose }: RepaymentProps) {
  const words = useWords();
  return (
    <OneLine
      owed={owed}
      onClose={onClose}
      words={{ ...words.sent, label: words.sent.reference, done: words.owed.sentDone }}
      field="bankReference"
      most={64}
      act={(text) => transfersApi.sent(owed.id, owed.refundId, text)}
    />
  );
}

/** A refund could not be sent, or came back. */
export function FailedDialog({ owed, onClose }: RepaymentProps) {
  const words = useWords();
  return (
    <OneLine
      owed={owed}
      onClose={onClose}
      words={{ ...words.failed, label: words.failed.reason, done: words.owed.failedDone }}
      field="reason"
      most={120}
      act={(text) => transfersApi.failed(owed.id, owed.refundId, text)}
    />
  );
}

interface OneLineProps extends RepaymentProps {
  words: { title: string; lead: (amount: string) => string; label: string; submit: string; wrong: string; done: string };
  field: string;
  most: number;
  act: (text: string) => Promise<TransferPage>;
}

function OneLine({ owed, onClose, words, field, most, act }: OneLineProps) {
  const format = useFormat();
  const queries = useQueryClient();
  const done = useToast();
  const [text, setText] = useState("");
  const [tried, setTried] = useState(false);
  const record = useMutation({
    mutationFn: act,
    onSuccess: () => {
      done(words.done);
      onClose();
    },
    onSettled: () => Promise.all(["transfers", "payments", "timeline"].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
  const wanted = text.trim();
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      action={words.submit}
      onAct={() => {
        setTried(true);
        if (wanted) {
          record.mutate(wanted);
        }
      }}
      busy={record.isPending}
      failure={record.error}
    >
      <p className="soft">{words.lead(format.money(owed.amount))}</p>
      <Field
        label={words.label}
        autoComplete="off"
        maxLength={most}
        value={text}
        wrong={tried && !wanted ? words.wrong : wrongWith(record.error, field)}
        onChange={(change) => setText(change.target.value)}
      />
    </Dialog>
  );
}
