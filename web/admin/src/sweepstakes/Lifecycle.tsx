import { Button, Field, LanguageContext, useFormat } from "@laurel/ui";
import { useContext, useState } from "react";
import { useLocation } from "wouter";
import { Dialog, Facts } from "../parts/index.ts";
import { sweepstakesApi, type Sweepstakes } from "./api.ts";
import { labelsOf } from "./labels.ts";
import { useMove } from "./useMove.ts";
import { useWords } from "./words.ts";
import { planTime } from "./zoned.ts";

type Asked = "publish" | "drop" | "cancel";

/** What staff can do to it by hand before it closes; everything else happens by itself. */
export function Lifecycle({ one, onEdit, onReload }: { one: Sweepstakes; onEdit: () => void; onReload: () => void }) {
  const words = useWords();
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  const reload = () => {
    close();
    onReload();
  };
  return (
    <>
      {one.status === "DRAFT" && (
        <>
          <Button onClick={() => setAsked("publish")}>{words.publish}</Button>
          <Button look="quiet" onClick={onEdit}>
            {words.edit}
          </Button>
          <Button look="plain" onClick={() => setAsked("drop")}>
            {words.drop}
          </Button>
        </>
      )}
      {(one.status === "SCHEDULED" || one.status === "OPEN") && (
        <Button look="quiet" onClick={() => setAsked("cancel")}>
          {words.cancel}
        </Button>
      )}
      {asked === "publish" && <Publish one={one} onClose={close} onReload={reload} />}
      {asked === "drop" && <Drop one={one} onClose={close} onReload={reload} />}
      {asked === "cancel" && <Cancel one={one} onClose={close} onReload={reload} />}
    </>
  );
}

interface Step {
  one: Sweepstakes;
  onClose: () => void;
  onReload: () => void;
}

function Publish({ one, onClose, onReload }: Step) {
  const words = useWords();
  const format = useFormat();
  const language = useContext(LanguageContext);
  const time = (at: string) => planTime(at, one.timeZone, language);
  const move = useMove(() => sweepstakesApi.publish(one), words.published, onClose);
  return (
    <Dialog
      title={words.publish}
      action={words.publish}
      onAct={() => move.mutate()}
      busy={move.isPending}
      failure={move.error}
      labels={labelsOf(words.form)}
      reasons={words.form.reasons}
      onClose={onClose}
      onReload={onReload}
    >
      <p>{words.publishText}</p>
      <Facts
        facts={[
          [words.plan.opens, time(one.opensAt)],
          [words.plan.closes, time(one.closesAt)],
          [words.plan.draws, time(one.drawAt)],
          [words.plan.prizes, one.prizes.map(({ name, quantity }) => `${format.number(quantity)} × ${name}`).join(", ")],
          [words.plan.cap, format.number(one.weightCap)],
        ]}
      />
    </Dialog>
  );
}

function Drop({ one, onClose, onReload }: Step) {
  const words = useWords();
  const [, go] = useLocation();
  const move = useMove(() => sweepstakesApi.drop(one), words.dropped, () => go("/sweepstakes"));
  return (
    <Dialog
      grave
      title={words.drop}
      action={words.drop}
      onAct={() => move.mutate()}
      busy={move.isPending}
      failure={move.error}
      onClose={onClose}
      onReload={onReload}
    >
      <p>{words.dropText}</p>
    </Dialog>
  );
}

function Cancel({ one, onClose, onReload }: Step) {
  const words = useWords();
  const [reason, setReason] = useState("");
  const [wrong, setWrong] = useState(false);
  const move = useMove(() => sweepstakesApi.cancel(one, reason.trim()), words.cancelled, onClose);
  return (
    <Dialog
      grave
      title={words.cancel}
      action={words.cancel}
      onAct={() => (reason.trim() === "" ? setWrong(true) : move.mutate())}
      busy={move.isPending}
      failure={move.error}
      onClose={onClose}
      onReload={onReload}
    >
      <p>{words.cancelText}</p>
      <Field
        label={words.cancelReason}
        value={reason}
        maxLength={500}
        wrong={wrong && reason.trim() === "" ? words.form.wrong.missing : undefined}
        onChange={(change) => setReason(change.target.value)}
      />
    </Dialog>
  );
}
