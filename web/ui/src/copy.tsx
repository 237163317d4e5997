import { useState } from "react";
import { Button } from "./parts.tsx";
import { useSharedWords } from "./words.ts";

/** Puts a text into the clipboard and says so; `what` is for who does not see beside what the button stands. */
export function Copy({ text, what }: { text: string; what: string }) {
  const words = useSharedWords();
  const [told, setTold] = useState("");
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setTold(words.copied),
      () => setTold(words.copyRefused),
    );
  return (
    <span className="row">
      <Button look="quiet" aria-label={`${words.copy}: ${what}`} onClick={() => void copy()}>
        {words.copy}
      </Button>
      <span role="status" className="small">
        {told}
      </span>
    </span>
  );
}
