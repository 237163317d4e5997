import { Field, useFormat } from "@laurel/ui";
import { useId, useState } from "react";
import { Dialog } from "../parts/index.ts";
import { sweepstakesApi, type Rank, type Sweepstakes } from "./api.ts";
import { useMove } from "./useMove.ts";
import { useWords } from "./words.ts";

const CODE = /^[A-Z][A-Z0-9_]{2,39}$/;
/** Those that the service gives by itself, and what staff decide most. */
const USUAL = ["INELIGIBLE_REGION", "UNDER_AGE", "STAFF", "PAYMENT_RETURNED", "NOT_CLAIMED", "ACCOUNT_CLOSED", "RULES_BROKEN"];

/** Takes a place out with a public reason, and says who gets its prize. */
export function Disqualify({
  one,
  rank,
  onClose,
  onReload,
}: {
  one: Sweepstakes;
  rank: Rank;
  onClose: () => void;
  onReload: () => void;
}) {
  const words = useWords().room;
  const format = useFormat();
  const list = useId();
  const [code, setCode] = useState("");
  const [isAsked, setAsked] = useState(false);
  const move = useMove(() => sweepstakesApi.disqualify(one, rank.rank, code), words.taken, onClose);
  const next = one.ranks.find((place) => place.outcome === "ALTERNATE" && place.rank !== rank.rank);
  const isCode = CODE.test(code);
  return (
    <Dialog
      grave
      title={words.disqualifyTitle(format.number(rank.rank + 1))}
      action={words.disqualify}
      onAct={() => (isCode ? move.mutate() : setAsked(true))}
      busy={move.isPending}
      failure={move.error}
      onClose={onClose}
      onReload={onReload}
    >
      <Field
        label={words.code}
        hint={words.codeHint}
        list={list}
        value={code}
        autoCapitalize="characters"
        wrong={isAsked && !isCode ? words.codeWrong : undefined}
        onChange={(change) => setCode(change.target.value.trim().toUpperCase())}
      />
      <datalist id={list}>
        {USUAL.map((usual) => (
          <option key={usual} value={usual} />
        ))}
      </datalist>
      <p>{words.disqualifyText}</p>
      {rank.winner !== null && <p>{next ? words.moves(format.number(next.rank + 1)) : words.movesNot}</p>}
    </Dialog>
  );
}
