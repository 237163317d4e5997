import { Skeleton } from "@laurel/ui";
import { lazy, Suspense, useId } from "react";
import { useFigures } from "../figures.ts";
import { Table } from "../Table.tsx";
import { useWords } from "../words.ts";

const Plot = lazy(() => import("./Plot.tsx"));

/** Colours that hold in light and dark, in the order in which they are told apart best. */
export type Tone = "laurel" | "gold" | "brick" | "slate";

export interface Series {
  /** Where its value is in a point. */
  key: string;
  name: string;
  tone: Tone;
}

/** What is drawn at one place of the axis. */
export interface Point {
  /** The place: a day such as 2026-11-23, or a word. */
  at: string;
  values: Readonly<Record<string, number>>;
}

export interface ChartProps {
  kind: "line" | "area" | "bar";
  /** What it shows, in a line. */
  title: string;
  points: readonly Point[];
  series: readonly Series[];
  /** How a value is written: in full in the table and at the pointer … */
  write: (value: number) => string;
  /** … and short along the axis. */
  short?: (value: number) => string;
  /** How a place is written; days are, unless told otherwise. */
  place?: (at: string) => string;
  /** What places are, as the table's heading. */
  places?: string;
  stacked?: boolean;
  /** In pixels. */
  height?: number;
}

/** A chart with its legend, and the same as a table: what is drawn is for eyes only. */
export function Chart(chart: ChartProps) {
  const words = useWords();
  const figures = useFigures();
  const id = useId();
  const { title, points, series, write, short = figures.compact, place = figures.day, places = words.date, height = 220 } = chart;
  return (
    <figure className="chart" aria-labelledby={id}>
      <figcaption id={id} className="soft small">
        {title}
      </figcaption>
      {series.length > 1 && (
        <ul className="legend small">
          {series.map((one) => (
            <li key={one.key} className={`tone-${one.tone}`}>
              {one.name}
            </li>
          ))}
        </ul>
      )}
      {points.length === 0 ? (
        <p className="soft">{words.noPoints}</p>
      ) : (
        <>
          <div className="plot" aria-hidden="true" style={{ height }}>
            <Suspense fallback={<Skeleton lines={4} />}>
              <Plot {...chart} short={short} place={place} height={height} />
            </Suspense>
          </div>
          <details className="small">
            <summary>{words.asTable}</summary>
            <Table
              label={title}
              rows={points}
              keyOf={(point) => point.at}
              columns={[
                { name: places, cell: (point) => place(point.at) },
                ...series.map((one) => ({
                  name: one.name,
                  figure: true,
                  cell: (point: Point) => write(point.values[one.key] ?? 0),
                })),
              ]}
            />
          </details>
        </>
      )}
    </figure>
  );
}
