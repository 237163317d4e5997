import { Button } from "@laurel/ui";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { Refused } from "../parts/index.ts";
import { sweepstakesApi, type Sweepstakes } from "./api.ts";
import { draftOf, emptyDraft, mistakesOf, planOf, type Draft } from "./draft.ts";
import { labelsOf } from "./labels.ts";
import { PlanFields } from "./PlanFields.tsx";
import "./sweepstakes.css";
import { useMove } from "./useMove.ts";
import { useWords } from "./words.ts";

/** A plan to be typed: what is wrong is said beside each field, first by the page and then by the service. */
export function EditPlan({
  one,
  onSaved,
  onCancel,
  onReload,
}: {
  one?: Sweepstakes;
  onSaved: (saved: Sweepstakes) => void;
  onCancel: () => void;
  onReload?: () => void;
}) {
  const words = useWords().form;
  const [draft, setDraft] = useState<Draft>(() =>
    one ? draftOf(one) : emptyDraft(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone),
  );
  const [isAsked, setAsked] = useState(false);
  const save = useMove(
    async () => {
      const saved = await (one ? sweepstakesApi.edit(one, planOf(draft)) : sweepstakesApi.create(planOf(draft)));
      onSaved(saved);
      return saved;
    },
    words.saved,
    () => {},
  );
  const mistakes = mistakesOf(draft, Date.now());
  const count = Object.keys(mistakes).length;
  const form = useRef<HTMLFormElement>(null);
  const [looks, setLooks] = useState(0);
  useEffect(() => {
    if (looks > 0) {
      form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
    }
  }, [looks]);
  const submit = (sent: FormEvent) => {
    sent.preventDefault();
    setAsked(true);
    if (count > 0) {
      setLooks(looks + 1);
    } else if (!save.isPending) {
      save.mutate();
    }
  };
  return (
    <form ref={form} className="stack-wide" noValidate onSubmit={submit}>
      <PlanFields draft={draft} mistakes={isAsked ? mistakes : {}} failure={save.error} onChange={(change) => setDraft({ ...draft, ...change })} />
      <div role="status">{isAsked && count > 0 && <p className="notice notice-bad">{words.mistakes(count)}</p>}</div>
      {save.isError && <Refused failure={save.error} onReload={onReload} labels={labelsOf(words)} reasons={words.reasons} />}
      <div className="row">
        <Button type="submit" busy={save.isPending}>
          {words.save}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {words.leave}
        </Button>
      </div>
    </form>
  );
}
