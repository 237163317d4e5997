import { Choice, useFormat } from "@laurel/ui";
import { CardOf, Chart, useFigures, useFilters, type Range } from "../parts/index.ts";
import { usePayments } from "./queries.ts";
import { besideBefore, mainCurrency } from "./series.ts";
import { useWords } from "./words.ts";

export function RevenueCard({ range }: { range: Range }) {
  const words = useWords().revenue;
  const format = useFormat();
  const figures = useFigures();
  const { values, set } = useFilters("currency");
  const { now, before } = usePayments(range);
  const currencies = now.data?.currencies ?? [];
  const currency = currencies.find((one) => one.currency === values.currency)?.currency ?? mainCurrency(currencies);
  return (
    <CardOf
      title={words.title}
      query={now}
      lines={8}
      tools={
        currencies.length > 1 && (
          <div className="tools-field">
            <Choice label={words.currency} value={currency ?? ""} onChange={(chosen) => set({ currency: chosen })}>
              {currencies.map((one) => (
                <option key={one.currency}>{one.currency}</option>
              ))}
            </Choice>
          </div>
        )
      }
    >
      {() =>
        currency ? (
          <Chart
            kind={range.days > 1 ? "line" : "bar"}
            title={words.chart(currency)}
            points={besideBefore(
              currencies.find((one) => one.currency === currency),
              before.data?.currencies.find((one) => one.currency === currency),
            )}
            series={[
              { key: "now", name: words.now, tone: "laurel" },
              { key: "before", name: words.before, tone: "slate" },
            ]}
            write={(value) => format.money({ value: String(value), currency })}
            short={(value) => figures.money(value, currency)}
            height={260}
          />
        ) : (
          <p className="soft">{words.none}</p>
        )
      }
    </CardOf>
  );
}

export function RailsCard({ range }: { range: Range }) {
  const words = useWords().rails;
  const format = useFormat();
  const { now } = usePayments(range);
  return (
    <CardOf title={words.title} query={now} lines={6}>
      {({ processors }) =>
        processors.length === 0 ? (
          <p className="soft">{words.none}</p>
        ) : (
          <Chart
            kind="bar"
            title={words.chart}
            points={processors.map((rail) => ({ at: rail.processor, values: { started: rail.payments, paid: rail.paid } }))}
            series={[
              { key: "started", name: words.started, tone: "slate" },
              { key: "paid", name: words.paid, tone: "laurel" },
            ]}
            write={format.number}
            place={(rail) => rail}
            places={words.place}
          />
        )
      }
    </CardOf>
  );
}
