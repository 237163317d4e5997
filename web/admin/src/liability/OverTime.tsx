import { Button, useFormat } from "@laurel/ui";
import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import { Card, Chart, dayOf, plusDays, Table, useFigures } from "../parts/index.ts";
import { liabilityApi, type Liability } from "./api.ts";
import { flow } from "./books.ts";
import { useWords } from "./words.ts";

const SPANS = [30, 90, 365];
const POINTS = 12;

/** The ends of days at which it is looked, the earliest first; today is what is known already. */
function daysBack(span: number, today: string): string[] {
  return Array.from({ length: POINTS }, (_, at) => plusDays(today, -Math.round((span * (POINTS - at)) / POINTS)));
}

/** How much members held at the ends of days, each asked for by itself, and what moved in between. */
export function OverTime({ now }: { now: Liability }) {
  const words = useWords();
  const format = useFormat();
  const [span, setSpan] = useState(90);
  const days = daysBack(span, dayOf(new Date(now.at)));
  const parts = useQueries({
    queries: days.map((day) => ({
      queryKey: ["liability", day],
      queryFn: () => liabilityApi.at(day),
      staleTime: 60 * 60_000,
    })),
  });
  const known = parts.flatMap((part, at) => (part.data ? [{ at: days[at]!, owed: part.data }] : []));
  const failed = parts.filter((part) => part.isError);
  const points = [...known, { at: dayOf(new Date(now.at)), owed: now }].map(({ at, owed }) => ({
    at,
    values: { available: owed.available, pending: owed.pending },
  }));
  const first = known[0];
  return (
    <>
      <Card
        title={words.over}
        tools={
          <div className="segments" role="group" aria-label={words.days}>
            {SPANS.map((one) => (
              <button key={one} type="button" aria-pressed={one === span} onClick={() => setSpan(one)}>
                {words.day(format.number(one))}
              </button>
            ))}
          </div>
        }
      >
        <Chart
          kind="area"
          stacked
          title={words.overText}
          points={points}
          series={[
            { key: "available", name: words.available, tone: "laurel" },
            { key: "pending", name: words.waiting, tone: "gold" },
          ]}
          write={format.number}
          height={260}
        />
        {failed.length > 0 && (
          <div className="notice notice-bad row row-spread" role="alert">
            <p>{words.some(format.number(failed.length))}</p>
            <Button look="quiet" onClick={() => failed.forEach((part) => void part.refetch())}>
              {words.again}
            </Button>
          </div>
        )}
      </Card>
      {first && <Moved from={first.at} before={first.owed} now={now} />}
    </>
  );
}

function Moved({ from, before, now }: { from: string; before: Liability; now: Liability }) {
  const words = useWords();
  const format = useFormat();
  const figures = useFigures();
  const moved = flow(before.trialBalance, now.trialBalance);
  const signed = (points: number) => (points > 0 ? "+" : "") + format.number(points);
  return (
    <Card title={words.flow}>
      <p className="soft small">{words.flowText(figures.day(from), figures.instant(now.at))}</p>
      <Table
        label={words.flowTable}
        rows={[
          { name: words.opening, points: format.number(moved.opening) },
          ...moved.moved.map((one) => ({ name: words.accounts[one.account] ?? one.account, points: signed(one.points) })),
          { name: words.closing, points: format.number(moved.closing) },
        ]}
        keyOf={(row) => row.name}
        columns={[
          { name: words.account, cell: (row) => row.name },
          { name: words.points, figure: true, cell: (row) => row.points },
        ]}
      />
      <p className={moved.difference === 0 ? "notice" : "notice notice-bad"}>
        {moved.difference === 0 ? words.agrees : words.differs(format.number(moved.difference))}
      </p>
    </Card>
  );
}
