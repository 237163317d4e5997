import { Button, Choice } from "@laurel/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Dialog, useToast } from "../parts/index.ts";
import { conversationsApi, INTENTS, type Message } from "./api.ts";
import { useWords } from "./words.ts";

/** What was misunderstood becomes an example of what it meant, once somebody has reviewed it. */
export function Teach({ talkId, message }: { talkId: string; message: Message }) {
  const words = useWords();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [intent, setIntent] = useState<string>(message.intent ?? INTENTS[0]);
  const propose = useMutation({
    mutationFn: () => conversationsApi.propose(talkId, message.id, intent),
    onSuccess: () => {
      setOpen(false);
      toast(words.proposed);
    },
  });
  return (
    <>
      <Button look="plain" onClick={() => setOpen(true)}>
        {words.teach}
      </Button>
      {open && (
        <Dialog
          title={words.teach}
          action={words.teach}
          onAct={() => propose.mutate()}
          onClose={() => setOpen(false)}
          busy={propose.isPending}
          failure={propose.error}
        >
          <blockquote className="quote">{message.text}</blockquote>
          <p className="soft">{words.teachLead}</p>
          <Choice label={words.intent} value={intent} onChange={setIntent}>
            {INTENTS.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </Choice>
        </Dialog>
      )}
    </>
  );
}
