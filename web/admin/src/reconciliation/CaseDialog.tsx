import { Button, useFormat } from "@laurel/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { Link } from "wouter";
import { Who } from "../members/Who.tsx";
import { Dialog, Facts, paths, useToast } from "../parts/index.ts";
import { reconciliationApi, type Case } from "./api.ts";
import { useWords } from "./words.ts";

interface CaseDialogProps {
  found: Case;
  /** What became of it by a note. */
  onChange: (changed: Case) => void;
  onClose: () => void;
}

/** One case: what differs, what was written about it, and the way to close it. */
export function CaseDialog({ found, onChange, onClose }: CaseDialogProps) {
  const words = useWords();
  const format = useFormat();
  const queries = useQueryClient();
  const done = useToast();
  const id = useId();
  const [text, setText] = useState("");
  const [tried, setTried] = useState(false);
  const note = useMutation({
    mutationFn: (resolves: boolean) => (resolves ? reconciliationApi.resolve : reconciliationApi.note)(found.id, text.trim()),
    onSuccess: (changed, resolves) => {
      void queries.invalidateQueries({ queryKey: ["reconciliation"] });
      done(resolves ? words.note.resolved : words.note.added);
      setText("");
      setTried(false);
      if (resolves) {
        onClose();
      } else {
        onChange(changed);
      }
    },
  });
  const act = (resolves: boolean) => {
    setTried(true);
    if (text.trim()) {
      note.mutate(resolves);
    }
  };
  const wrong = tried && !text.trim();
  const open = found.state === "OPEN";
  return (
    <Dialog
      wide
      title={words.kind[found.kind]}
      onClose={onClose}
      {...(open ? { action: words.note.resolve, onAct: () => act(true) } : {})}
      busy={note.isPending}
      failure={note.error}
    >
      <p>{found.text}</p>
      <Facts
        facts={[
          [words.columns.provider, found.provider],
          [words.columns.ours, found.ours && format.money(found.ours)],
          [words.columns.theirs, found.theirs && format.money(found.theirs)],
          [words.columns.since, format.moment(found.firstSeenAt)],
          [words.seen, format.moment(found.lastSeenAt)],
          [words.movement, <code key="movement" className="mono">{found.movement}</code>],
          [
            words.columns.payment,
            found.paymentId && (
              <Link href={paths.payment(found.paymentId)} className="mono">
                {found.paymentId}
              </Link>
            ),
          ],
        ]}
      />
      <h3>{words.columns.notes}</h3>
      {found.notes.length === 0 ? (
        <p className="soft">{words.note.none}</p>
      ) : (
        <ul className="list">
          {found.notes.map((one) => (
            <li key={one.at + one.text}>
              <p>{one.text}</p>
              <p className="soft small">
                {format.moment(one.at)} · <Who who={one.by} />
              </p>
            </li>
          ))}
        </ul>
      )}
      {open && (
        <div className="field">
          <label htmlFor={id}>{words.note.label}</label>
          <span id={`${id}-hint`} className="soft small">
            {words.note.hint}
          </span>
          <textarea
            id={id}
            className="input"
            rows={3}
            maxLength={1_000}
            value={text}
            aria-invalid={wrong ? true : undefined}
            aria-describedby={`${id}-hint`}
            onChange={(change) => setText(change.target.value)}
          />
          {wrong && <span className="field-wrong">{words.note.wrong}</span>}
          <div>
            <Button look="plain" busy={note.isPending} onClick={() => act(false)}>
              {words.note.add}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
