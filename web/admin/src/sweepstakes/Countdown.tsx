import { useFormat } from "@laurel/ui";
import { useEffect, useState } from "react";
import { useFigures } from "../parts/index.ts";
import { spanOf } from "./span.ts";
import { useWords } from "./words.ts";

const SECOND = 1_000;

/** How long it still is to the beacon's round. */
export function Countdown({ round, at }: { round: number; at: string }) {
  const words = useWords().room;
  const format = useFormat();
  const figures = useFigures();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), SECOND);
    return () => clearInterval(clock);
  }, []);
  return (
    <div className="countdown">
      <p>{words.countdown(format.number(round))}</p>
      <p className="countdown-clock number" role="timer">
        {spanOf(Date.parse(at) - now) ?? words.now}
      </p>
      <p className="soft small">{words.due(figures.instant(at))}</p>
    </div>
  );
}
