import { parseReceipt, ProtocolViolation, type Receipt, type Standing } from "@laurel/draw";
import { Button } from "@laurel/ui";
import { useId, useState, type FormEvent } from "react";
import { Stands } from "./Stands.tsx";
import type { Verification } from "./verification.ts";
import { useWords } from "./words.ts";

/** Somebody's own entry among those that were verified: by its number, or by the receipt that proves it. */
export function EntryCheck({ verification }: { verification: Verification }) {
  const words = useWords();
  const id = useId();
  const [text, setText] = useState("");
  const [wrong, setWrong] = useState<string>();
  const [found, setFound] = useState<{ entryId: string; standing: Standing | undefined }>();
  const lookUp = async (sent: FormEvent) => {
    sent.preventDefault();
    setFound(undefined);
    const asked = read(text.trim());
    if (!asked) {
      setWrong(text.trim() === "" ? words.mineEmpty : words.mineNoReceipt);
      return;
    }
    setWrong(undefined);
    setFound({ entryId: asked.entryId, standing: await verification.standing(asked.entryId, asked.receipt) });
  };
  return (
    <form className="stack no-print" noValidate onSubmit={(sent) => void lookUp(sent)}>
      <h2>{words.mine}</h2>
      <div className="field">
        <label htmlFor={id}>{words.mineField}</label>
        <span id={`${id}-hint`} className="soft small">
          {words.mineText}
        </span>
        <textarea
          id={id}
          className="input"
          rows={3}
          spellCheck={false}
          value={text}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong ? `${id}-hint ${id}-wrong` : `${id}-hint`}
          onChange={(change) => setText(change.target.value)}
        />
        {wrong && (
          <span id={`${id}-wrong`} className="field-wrong">
            {wrong}
          </span>
        )}
      </div>
      <div>
        <Button look="quiet" type="submit">
          {words.mineButton}
        </Button>
      </div>
      <div role="status">{found && <Stands {...found} />}</div>
    </form>
  );
}

function read(text: string): { entryId: string; receipt?: Receipt } | undefined {
  if (!text.startsWith("{")) {
    return text === "" ? undefined : { entryId: text.toLowerCase() };
  }
  try {
    const receipt = parseReceipt(text);
    return { entryId: receipt.entryId, receipt };
  } catch (broken) {
    if (broken instanceof ProtocolViolation) {
      return undefined;
    }
    throw broken;
  }
}
