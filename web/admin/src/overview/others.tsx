import { useFormat } from "@laurel/ui";
import { CardOf, Chart, Kpi, useFigures, type Range } from "../parts/index.ts";
import { useCustomers, useDialogue, useSweepstakes } from "./queries.ts";
import { useWords } from "./words.ts";

export function CustomersCard({ range }: { range: Range }) {
  const words = useWords().customers;
  const format = useFormat();
  const { now, before } = useCustomers(range);
  return (
    <CardOf title={words.title} query={now} lines={6}>
      {(figures) => (
        <>
          <div className="kpis kpis-small">
            <Kpi name={words.all} value={format.number(figures.customers)} />
            <Kpi
              name={words.fresh}
              value={format.number(figures.newCustomers)}
              now={figures.newCustomers}
              before={before.data?.newCustomers}
            />
            {Object.entries(figures.links).map(([channel, count]) => (
              <Kpi key={channel} name={words.links[channel] ?? channel} value={format.number(count)} />
            ))}
          </div>
          <Chart
            kind="bar"
            title={words.chart}
            points={figures.days.map(({ day, newCustomers }) => ({ at: day, values: { fresh: newCustomers } }))}
            series={[{ key: "fresh", name: words.fresh, tone: "laurel" }]}
            write={format.number}
            height={160}
          />
        </>
      )}
    </CardOf>
  );
}

export function SweepstakesCard({ range }: { range: Range }) {
  const words = useWords().sweepstakes;
  const format = useFormat();
  const { now, before } = useSweepstakes(range);
  return (
    <CardOf title={words.title} query={now} lines={6}>
      {(figures) => (
        <>
          <div className="kpis kpis-small">
            <Kpi name={words.open} value={format.number(figures.open)} />
            <Kpi name={words.entries} value={format.number(figures.openEntries)} />
            <Kpi name={words.sealed} value={format.number(figures.entries)} now={figures.entries} before={before.data?.entries} />
            <Kpi name={words.winners} value={format.number(figures.winners)} />
            <Kpi name={words.claims} value={format.number(figures.claims)} />
          </div>
          <Chart
            kind="bar"
            title={words.chart}
            points={figures.days.map(({ day, entries }) => ({ at: day, values: { made: entries } }))}
            series={[{ key: "made", name: words.made, tone: "laurel" }]}
            write={format.number}
            height={160}
          />
        </>
      )}
    </CardOf>
  );
}

export function DialogueCard({ range }: { range: Range }) {
  const words = useWords().dialogue;
  const format = useFormat();
  const short = useFigures();
  const { now, before } = useDialogue(range);
  return (
    <CardOf title={words.title} query={now} lines={3}>
      {(figures) => (
        <div className="kpis kpis-small">
          <Kpi name={words.visits} value={format.number(figures.visits)} now={figures.visits} before={before.data?.visits} more="neutral" />
          <Kpi name={words.turns} value={format.number(figures.turns)} />
          <Kpi name={words.contained} value={short.share(figures.containment)} now={figures.containment} before={before.data?.visits ? before.data.containment : undefined} />
          <Kpi name={words.fallback} value={short.share(figures.fallbackRate)} />
          <Kpi name={words.handovers} value={format.number(figures.handovers)} />
          <Kpi name={words.latency} value={words.ms(format.number(figures.latency.p95))} />
        </div>
      )}
    </CardOf>
  );
}
