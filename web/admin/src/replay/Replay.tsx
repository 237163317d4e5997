import { Button, Choice, Skeleton, useFormat } from "@laurel/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Card, Refused } from "../parts/index.ts";
import type { Report } from "./api.ts";
import { Findings } from "./Findings.tsx";
import { useWords } from "./words.ts";

const DAYS = [7, 30, 90, 180, 365];

interface ReplayProps {
  /** What is tried, as text: when it is another one, the findings are of an older draft. */
  draft: string;
  /** Whether the draft may be sent as it is; says itself what is missing. */
  isSound: () => boolean;
  run: (days: number) => Promise<Report>;
}

/** Tries a draft on the purchases of the last days, and shows before against after. */
export function Replay({ draft, isSound, run }: ReplayProps) {
  const words = useWords();
  const format = useFormat();
  const [days, setDays] = useState(30);
  const replay = useMutation({
    mutationFn: async (tried: { draft: string; days: number }) => ({ tried, report: await run(tried.days) }),
  });
  const outdated = replay.data !== undefined && replay.data.tried.draft !== draft;
  return (
    <Card title={words.title}>
      <p className="soft small">{words.lead}</p>
      <div className="replay-ask">
        <Choice label={words.days} value={String(days)} onChange={(chosen) => setDays(Number(chosen))}>
          {DAYS.map((one) => (
            <option key={one} value={one}>
              {words.day(format.number(one))}
            </option>
          ))}
        </Choice>
        <Button look="quiet" busy={replay.isPending} onClick={() => isSound() && replay.mutate({ draft, days })}>
          {replay.isPending ? words.running : words.run}
        </Button>
      </div>
      <div className="stack" aria-live="polite">
        {replay.isPending && <Skeleton lines={5} />}
        {replay.isError && <Refused failure={replay.error} />}
        {replay.isSuccess && outdated && <p className="notice">{words.outdated}</p>}
        {replay.isSuccess && <Findings report={replay.data.report} />}
      </div>
    </Card>
  );
}
