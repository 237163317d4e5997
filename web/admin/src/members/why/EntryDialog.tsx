import { Loading, Trouble, useFormat } from "@laurel/ui";
import { useQuery } from "@tanstack/react-query";
import { Dialog, Facts } from "../../parts/index.ts";
import { membersApi } from "../api.ts";
import { useWords } from "./words.ts";

/** Why one entry is what it is: its rule, what the rule was given, and what it is tied to. */
export function EntryDialog({ id, seq, onClose }: { id: string; seq: number; onClose: () => void }) {
  const words = useWords();
  const format = useFormat();
  const why = useQuery({ queryKey: ["why", id, seq], queryFn: () => membersApi.entryWhy(id, seq) });
  const others = (entries: Array<{ seq: number; reason: string }>) => entries.map((one) => `${one.seq}: ${one.reason}`).join("; ");
  return (
    <Dialog title={words.explain(format.number(seq))} wide onClose={onClose}>
      {why.data ? (
        <>
          <ul className="bullets">
            {why.data.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <Facts
            facts={[
              [words.arithmetic, why.data.rule.lines.length > 0 && <Lines key="lines" lines={why.data.rule.lines} />],
              [words.inputs, <Lines key="inputs" lines={Object.entries(why.data.rule.inputs).map(([name, value]) => `${name}: ${value}`)} />],
              [words.follows, others(why.data.follows)],
              [words.followedBy, others(why.data.followedBy)],
            ]}
          />
          <p className="soft small">{words.rule(why.data.rule.name, format.number(why.data.rule.version))}</p>
        </>
      ) : why.isError ? (
        <Trouble failure={why.error} onRetry={() => void why.refetch()} />
      ) : (
        <Loading lines={5} />
      )}
    </Dialog>
  );
}

function Lines({ lines }: { lines: string[] }) {
  return (
    <ul className="mono">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
