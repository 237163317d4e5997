import { Button, useDraft } from "@laurel/ui";
import { useId, type FormEvent, type KeyboardEvent } from "react";
import { useWords } from "./words.ts";

/** The API takes no longer ones. */
const LONGEST = 1_000;

/** Where the message is written. */
export function Compose({ onSay }: { onSay: (text: string) => void }) {
  const words = useWords();
  const id = useId();
  const {
    draft: { text },
    change,
  } = useDraft("chat", { text: "" });
  const say = () => {
    if (text.trim()) {
      onSay(text.trim());
      change({ text: "" });
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    say();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      say();
    }
  };
  return (
    <form className="compose" onSubmit={submit}>
      <label className="visually-hidden" htmlFor={id}>
        {words.message}
      </label>
      <textarea
        id={id}
        className="input"
        rows={2}
        maxLength={LONGEST}
        placeholder={words.message}
        aria-describedby={`${id}-hint`}
        value={text}
        onChange={({ target }) => change({ text: target.value })}
        onKeyDown={onKey}
      />
      <Button type="submit">{words.send}</Button>
      <p id={`${id}-hint`} className="soft small">
        {words.hint}
      </p>
    </form>
  );
}
