import { Field, Loading, Trouble, useFormat } from "@laurel/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { MemberName } from "../members/MemberName.tsx";
import { Who } from "../members/Who.tsx";
import { Dialog, Facts, useFigures, useToast, wrongWith } from "../parts/index.ts";
import { redemptionsApi, type Redemption } from "./api.ts";
import { StateTag } from "./Redeemed.tsx";
import { useWords } from "./words.ts";

/** One redemption with its history, and what can be done about it. */
export function RedemptionDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const words = useWords();
  const queries = useQueryClient();
  const toast = useToast();
  const one = useQuery({ queryKey: ["redemption", id], queryFn: () => redemptionsApi.one(id) });
  const [act, setAct] = useState<"ship" | "cancel">();
  const [text, setText] = useState("");
  const open = one.data?.status;
  const mayShip = open === "ORDERED";
  const mayCancel = open === "ORDERED" || open === "COMPLETED" || open === "PENDING";
  const change = useMutation({
    mutationFn: () => (act === "ship" ? redemptionsApi.ship(id, text) : redemptionsApi.cancel(id, text)),
    onSuccess: (changed) => {
      queries.setQueryData(["redemption", id], changed);
      void queries.invalidateQueries({ queryKey: ["redemptions"] });
      toast();
      setAct(undefined);
    },
  });
  return (
    <Dialog
      title={one.data?.name ?? words.title}
      wide
      busy={change.isPending}
      failure={change.error}
      grave={act === "cancel"}
      {...(act ? { action: act === "ship" ? words.ship : words.cancel } : {})}
      onAct={() => change.mutate()}
      onClose={onClose}
    >
      {one.data ? (
        <Whole redemption={one.data} />
      ) : one.isError ? (
        <Trouble failure={one.error} onRetry={() => void one.refetch()} />
      ) : (
        <Loading lines={5} />
      )}
      {(mayShip || mayCancel) && (
        <div className="segments" role="group">
          {mayShip && (
            <button type="button" aria-pressed={act === "ship"} onClick={() => setAct("ship")}>
              {words.ship}
            </button>
          )}
          {mayCancel && (
            <button type="button" aria-pressed={act === "cancel"} onClick={() => setAct("cancel")}>
              {words.cancel}
            </button>
          )}
        </div>
      )}
      {act === "cancel" && <p className="soft small">{words.cancelText}</p>}
      {act && (
        <Field
          label={act === "ship" ? words.tracking : words.reason}
          maxLength={200}
          value={text}
          wrong={wrongWith(change.error, act === "ship" ? "tracking" : "reason")}
          onChange={(typed) => setText(typed.target.value)}
        />
      )}
    </Dialog>
  );
}

function Whole({ redemption }: { redemption: Redemption }) {
  const words = useWords();
  const format = useFormat();
  const figures = useFigures();
  return (
    <>
      <Facts
        facts={[
          [words.status, <StateTag key="state" redemption={redemption} />],
          [words.member, <MemberName key="member" id={redemption.member} />],
          [words.points, format.number(redemption.points)],
          [words.reason, redemption.reason],
          [words.tracking, redemption.tracking],
          [words.validUntil, redemption.voucher?.validUntil && format.moment(redemption.voucher.validUntil)],
          [words.usedAt, redemption.voucher?.usedAt && format.moment(redemption.voucher.usedAt)],
          [words.id, <span key="id" className="mono">{redemption.redemptionId}</span>],
        ]}
      />
      <h3>{words.history}</h3>
      <ul className="strip">
        {redemption.history.map((step) => (
          <li key={step.at + step.what}>
            <span>
              {step.what.replaceAll("_", " ")} {step.detail && <span className="soft">{step.detail}</span>}
            </span>
            <span className="soft small">
              {figures.instant(step.at)}{" "}
              {step.who !== redemption.member && (
                <>
                  {words.by} <Who who={step.who} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
