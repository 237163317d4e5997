import { Button, Field, useFormat } from "@laurel/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useDeferredValue, useRef, useState } from "react";
import { amountOf, compareAmounts, decimalsOf, Dialog, useToast, useWords as usePartWords, wrongWith } from "../parts/index.ts";
import { paymentsApi, type RefundOrder, type WholePayment } from "./api.ts";
import { Effects } from "./Effects.tsx";
import { useWords } from "./words.ts";

interface RefundDialogProps {
  /** As it is now: it may change while the dialog is open. */
  whole: WholePayment;
  onClose: () => void;
  onReload: () => Promise<void>;
}

/** Sends money back, all or part, after having shown what that does to points, tier and entries. */
export function RefundDialog({ whole, onClose, onReload }: RefundDialogProps) {
  const { payment, refundable } = whole;
  const words = useWords().refund;
  const parts = usePartWords();
  const format = useFormat();
  const done = useToast();
  const queries = useQueryClient();
  const keyOf = useKeyPerOrder();
  const [known, setKnown] = useState(refundable.value);
  const [typed, setTyped] = useState(refundable.value);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const amount = amountOf(typed, decimalsOf(refundable.currency));
  const asked = useDeferredValue(amount);
  const preview = useQuery({
    queryKey: ["payments", "preview", payment.id, asked, refundable.value],
    queryFn: () => paymentsApi.preview(payment.id, asked!),
    enabled: asked !== undefined,
    staleTime: 0,
    placeholderData: (before) => before,
  });
  const refund = useMutation({
    mutationFn: (order: RefundOrder) => paymentsApi.refund(payment.id, order, keyOf(order)),
    onSuccess: async (made) => {
      await Promise.all([onReload(), queries.invalidateQueries({ queryKey: ["timeline"] })]);
      const money = format.money(made.amount);
      done(made.status === "SUCCEEDED" ? words.done(money) : made.status === "PENDING" ? words.pending(money) : words.failed);
      onClose();
    },
    // Whatever refused it may have changed what can go back.
    onError: () => void onReload(),
  });
  const most = format.money(refundable);
  const tooMuch = amount !== undefined && compareAmounts(amount, refundable.value) > 0;
  const wrongAmount = amount === undefined ? words.amountWrong : tooMuch ? words.tooMuch(most) : wrongWith(refund.error, "amount");
  const why = reason.trim();
  const wrongReason = why.length === 0 || why.length > 120 ? words.reasonWrong : wrongWith(refund.error, "reason");
  const changed = known !== refundable.value && !refund.isPending;
  const act = () => {
    setTried(true);
    if (amount !== undefined && !tooMuch && why.length > 0 && why.length <= 120 && !changed) {
      refund.mutate({ amount: { value: amount, currency: refundable.currency }, reason: why });
    }
  };
  return (
    <Dialog
      wide
      grave
      title={words.title}
      onClose={onClose}
      action={words.submit(amount ? format.money({ value: amount, currency: refundable.currency }) : "…")}
      onAct={act}
      busy={refund.isPending}
      failure={refund.error}
      onReload={() => void onReload()}
    >
      {changed && (
        <div className="notice notice-bad stack" role="alert">
          <p>
            <strong>{parts.stale.title}</strong>
          </p>
          <p>{words.changed(most)}</p>
          <div>
            <Button look="quiet" onClick={() => (setKnown(refundable.value), setTyped(refundable.value))}>
              {words.amountHint(most)}
            </Button>
          </div>
        </div>
      )}
      <div className="pair">
        <Field
          label={`${words.amount} (${refundable.currency})`}
          hint={words.amountHint(most)}
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          wrong={(tried || tooMuch ? wrongAmount : undefined) || undefined}
          onChange={(change) => setTyped(change.target.value)}
        />
        <Field
          label={words.reason}
          hint={words.reasonHint}
          autoComplete="off"
          maxLength={120}
          value={reason}
          wrong={tried ? wrongReason : undefined}
          onChange={(change) => setReason(change.target.value)}
        />
      </div>
      <Effects preview={preview} fresh={!preview.isPlaceholderData && asked === amount} />
    </Dialog>
  );
}

/** A key for each order: the same one again, after a lost answer, is the same refund; another one is another. */
function useKeyPerOrder(): (order: RefundOrder) => string {
  const last = useRef({ order: "", key: "" });
  return (order) => {
    const text = JSON.stringify(order);
    if (last.current.order !== text) {
      last.current = { order: text, key: crypto.randomUUID() };
    }
    return last.current.key;
  };
}
