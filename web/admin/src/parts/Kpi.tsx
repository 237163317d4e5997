import type { ReactNode } from "react";
import { useFigures } from "./figures.ts";
import { useWords } from "./words.ts";

interface KpiProps {
  name: string;
  /** As it is shown. */
  value: ReactNode;
  /** As numbers, for the change; without them nothing is compared. */
  now?: number | undefined;
  before?: number | undefined;
  /** Whether more is good news, bad news or neither. */
  more?: "good" | "bad" | "neutral";
  note?: ReactNode;
}

/** A figure, and how it stands against the time before. */
export function Kpi({ name, value, now, before, more = "good", note }: KpiProps) {
  return (
    <div className="kpi">
      <p className="kpi-name">{name}</p>
      <p className="kpi-value number">{value}</p>
      {now !== undefined && before !== undefined && <Change now={now} before={before} more={more} />}
      {note && <p className="soft small">{note}</p>}
    </div>
  );
}

function Change({ now, before, more }: { now: number; before: number; more: "good" | "bad" | "neutral" }) {
  const words = useWords().change;
  const figures = useFigures();
  if (before === 0) {
    return <p className="soft small">{now === 0 ? words.same : words.fresh}</p>;
  }
  const by = (now - before) / Math.abs(before);
  if (Math.abs(by) < 0.0005) {
    return <p className="soft small">{words.same}</p>;
  }
  const good = more === "neutral" ? undefined : by > 0 === (more === "good");
  const size = figures.share(Math.abs(by));
  return (
    <p className={`small kpi-change ${good === undefined ? "soft" : good ? "is-good" : "is-bad"}`}>
      <span aria-hidden="true">{by > 0 ? "▲" : "▼"} </span>
      {by > 0 ? words.up(size) : words.down(size)}
    </p>
  );
}
