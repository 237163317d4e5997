import { Button, Field } from "@laurel/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState, type ReactNode } from "react";
import { Dialog, isStale, Refused, useToast } from "../parts/index.ts";
import { useWords } from "./words.ts";

interface PublishProps {
  queryKey: readonly unknown[];
  /** Publishes what the form says; from when on, and why. */
  publish: (effectiveFrom: string | null, note: string) => Promise<unknown>;
  onDone: () => void;
  /** The fields, which are told what was wrong with them. */
  children: (failure: unknown) => ReactNode;
  /** What stands beside: a replay, which may ask whether the fields are sound. */
  beside?: (isSound: () => boolean) => ReactNode;
}

/** A draft of the next version: its fields, when it begins, why; published after a last question. */
export function Publish({ queryKey, publish, onDone, children, beside }: PublishProps) {
  const words = useWords();
  const queries = useQueryClient();
  const toast = useToast();
  const form = useRef<HTMLFormElement>(null);
  const [start, setStart] = useState("");
  const [note, setNote] = useState("");
  const [asking, setAsking] = useState(false);
  const reload = () => queries.invalidateQueries({ queryKey });
  const save = useMutation({
    mutationFn: () => publish(start ? new Date(start).toISOString() : null, note),
    onSuccess: async () => {
      await reload();
      toast();
      onDone();
    },
    onSettled: () => setAsking(false),
  });
  return (
    <div className={beside ? "editor" : "stack"}>
      <form
        ref={form}
        className="card stack"
        onSubmit={(submit) => {
          submit.preventDefault();
          setAsking(true);
        }}
      >
        {children(save.error)}
        <div className="fields">
          <Field label={words.start} hint={words.startHint} type="datetime-local" value={start} onChange={(change) => setStart(change.target.value)} />
          <Field label={words.why} value={note} maxLength={500} onChange={(change) => setNote(change.target.value)} />
        </div>
        {save.isError && (
          <Refused failure={save.error} onReload={isStale(save.error) ? () => void reload().then(onDone) : undefined} />
        )}
        <div className="row">
          <Button type="submit">{words.publish}</Button>
          <Button look="quiet" onClick={onDone}>
            {words.cancel}
          </Button>
        </div>
      </form>
      {beside && <div className="stack beside">{beside(() => form.current?.reportValidity() ?? false)}</div>}
      {asking && (
        <Dialog
          title={words.confirmTitle}
          action={words.publish}
          busy={save.isPending}
          onAct={() => save.mutate()}
          onClose={() => setAsking(false)}
        >
          <p>{words.confirm}</p>
        </Dialog>
      )}
    </div>
  );
}
