import type { ReactNode } from "react";
import { Area, Bar, CartesianGrid, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import type { ChartProps, Series } from "./Chart.tsx";

type PlotProps = ChartProps & Required<Pick<ChartProps, "short" | "place" | "height">>;

/** The drawing itself; in a file of its own, since recharts is loaded only with a first chart. */
export default function Plot({ kind, points, series, write, short, place, stacked = false, height }: PlotProps) {
  const rows = points.map(({ at, values }) => ({ at, ...values }));
  return (
    <ResponsiveContainer width="100%" height={height}>
      <ComposedChart data={rows} accessibilityLayer={false} margin={{ top: 8, right: 8, bottom: 0, left: 0 }}>
        <CartesianGrid stroke="var(--line)" vertical={false} />
        <XAxis
          dataKey="at"
          tickFormatter={place}
          tick={{ fill: "var(--ink-soft)", fontSize: 12 }}
          stroke="var(--line)"
          tickLine={false}
          minTickGap={28}
        />
        <YAxis
          width={52}
          tickFormatter={short}
          tick={{ fill: "var(--ink-soft)", fontSize: 12 }}
          axisLine={false}
          tickLine={false}
          tickCount={4}
          allowDecimals={false}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: "var(--line-strong)", fill: "var(--sunk)", fillOpacity: 0.6 }}
          content={({ active, label, payload }) =>
            active && payload.length > 0 ? (
              <div className="plot-tip small">
                <p>{place(String(label))}</p>
                {series.map((one) => (
                  <p key={one.key} className={`tone-${one.tone}`}>
                    {one.name} <strong className="number">{write(Number(payload.find((item) => item.dataKey === one.key)?.value ?? 0))}</strong>
                  </p>
                ))}
              </div>
            ) : null
          }
        />
        {series.map((one, index) => shape(kind, one, stacked, index === series.length - 1))}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

function shape(kind: ChartProps["kind"], { key, name, tone }: Series, stacked: boolean, top: boolean): ReactNode {
  const colour = `var(--tone-${tone})`;
  const stack = stacked ? { stackId: "all" } : {};
  if (kind === "bar") {
    const round: [number, number, number, number] = top || !stacked ? [3, 3, 0, 0] : [0, 0, 0, 0];
    return <Bar key={key} dataKey={key} name={name} fill={colour} maxBarSize={28} radius={round} isAnimationActive={false} {...stack} />;
  }
  if (kind === "area") {
    return (
      <Area
        key={key}
        dataKey={key}
        name={name}
        type="monotone"
        stroke={colour}
        strokeWidth={2}
        fill={colour}
        fillOpacity={0.14}
        dot={false}
        isAnimationActive={false}
        {...stack}
      />
    );
  }
  return <Line key={key} dataKey={key} name={name} type="monotone" stroke={colour} strokeWidth={2} dot={false} isAnimationActive={false} />;
}
