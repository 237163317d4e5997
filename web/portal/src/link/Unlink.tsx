import { Button, Dialog, Trouble } from "@laurel/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { linkApi, type Channel } from "./api.ts";
import { useWords } from "./words.ts";

/** Parts a channel from the account, once it was meant. */
export function Unlink({ channel }: { channel: Channel }) {
  const words = useWords();
  const name = words.names[channel];
  const queries = useQueryClient();
  const [asked, setAsked] = useState(false);
  const part = useMutation({
    mutationFn: () => linkApi.unlink(channel),
    onSuccess: async () => {
      setAsked(false);
      await queries.invalidateQueries({ queryKey: ["links"] });
    },
  });
  return (
    <div>
      <Button look="quiet" onClick={() => setAsked(true)}>
        {words.unlink}
      </Button>
      {asked && (
        <Dialog title={words.unlinkTitle(name)} busy={part.isPending} onClose={() => setAsked(false)}>
          <p>{words.unlinkText(name)}</p>
          <div className="row">
            <Button busy={part.isPending} onClick={() => part.mutate()}>
              {words.unlink}
            </Button>
            <Button look="quiet" onClick={() => setAsked(false)}>
              {words.keep}
            </Button>
          </div>
          {part.isError && <Trouble failure={part.error} onRetry={() => part.mutate()} />}
        </Dialog>
      )}
    </div>
  );
}
