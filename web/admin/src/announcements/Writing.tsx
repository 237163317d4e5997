import { Field } from "@laurel/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { Dialog, wrongWith } from "../parts/index.ts";
import type { Announcement } from "./api.ts";
import { useWords } from "./words.ts";

/** Title and text, new or once more. */
export function Writing(writing: {
  heading: string;
  title: string;
  text: string;
  save: (title: string, text: string) => Promise<Announcement>;
  onSaved: (one: Announcement) => void;
  onClose: () => void;
}) {
  const words = useWords();
  const queries = useQueryClient();
  const id = useId();
  const [title, setTitle] = useState(writing.title);
  const [text, setText] = useState(writing.text);
  const save = useMutation({
    mutationFn: () => writing.save(title.trim(), text.trim()),
    onSuccess: (one) => {
      queries.setQueryData(["announcement", one.id], one);
      void queries.invalidateQueries({ queryKey: ["announcements"] });
      writing.onSaved(one);
    },
  });
  const wrong = wrongWith(save.error, "text");
  return (
    <Dialog
      wide
      title={writing.heading}
      action={words.save}
      onAct={() => save.mutate()}
      onClose={writing.onClose}
      busy={save.isPending}
      failure={save.error}
    >
      <p className="soft">{words.writeLead}</p>
      <Field
        label={words.heading}
        value={title}
        maxLength={200}
        required
        onChange={(change) => setTitle(change.target.value)}
        wrong={wrongWith(save.error, "title")}
      />
      <div className="field">
        <label htmlFor={id}>{words.text}</label>
        <textarea
          id={id}
          className="input"
          rows={8}
          maxLength={10_000}
          required
          aria-invalid={wrong ? true : undefined}
          value={text}
          onChange={(change) => setText(change.target.value)}
        />
        {wrong && <span className="field-wrong">{wrong}</span>}
      </div>
    </Dialog>
  );
}
