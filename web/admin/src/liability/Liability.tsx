import { Loading, Trouble, useFormat } from "@laurel/ui";
import { useQuery } from "@tanstack/react-query";
import { Card, Chart, Head, Kpi, Table, useFigures } from "../parts/index.ts";
import { liabilityApi, type Liability as Owed } from "./api.ts";
import { trialSum } from "./books.ts";
import { OverTime } from "./OverTime.tsx";
import { Reconciled } from "./Reconciled.tsx";
import { useWords } from "./words.ts";

/** What the programme owes: now, over time, when it will be gone; and that the journal says the same. */
export default function Liability() {
  const words = useWords();
  const now = useQuery({ queryKey: ["liability", "now"], queryFn: () => liabilityApi.at() });
  if (!now.data) {
    return now.isError ? <Trouble page failure={now.error} onRetry={() => void now.refetch()} /> : <Loading lines={8} />;
  }
  return (
    <div className="stack-wide">
      <Head title={words.title} lead={words.lead} />
      <Figures owed={now.data} />
      <OverTime now={now.data} />
      <div className="cards cards-2">
        <Expiry owed={now.data} />
        <Trial owed={now.data} />
      </div>
      <Reconciled />
    </div>
  );
}

function Figures({ owed }: { owed: Owed }) {
  const words = useWords();
  const format = useFormat();
  const figures = useFigures();
  return (
    <section className="card kpis">
      <Kpi name={words.outstanding} value={format.number(owed.outstanding)} note={words.members(format.number(owed.members))} />
      <Kpi name={words.value} value={format.money(owed.value)} />
      <Kpi name={words.expected} value={format.money(owed.expectedValue)} />
      <Kpi name={words.breakage} value={figures.share(owed.breakage.share)} note={words.breakageNote(format.number(owed.breakage.points))} />
      <Kpi name={words.pending} value={format.number(owed.pending)} note={words.pendingNote} />
      <Kpi name={words.owed} value={format.number(owed.owed)} note={words.owedNote} />
    </section>
  );
}

function Expiry({ owed }: { owed: Owed }) {
  const words = useWords();
  const format = useFormat();
  return (
    <Card title={words.expiry}>
      <Chart
        kind="bar"
        stacked
        title={words.expiryText}
        points={owed.byExpiry.map((month) => ({
          at: month.month,
          values: { spent: month.points - month.expectedToExpire, lost: month.expectedToExpire },
        }))}
        series={[
          { key: "spent", name: words.spent, tone: "laurel" },
          { key: "lost", name: words.lost, tone: "gold" },
        ]}
        write={format.number}
        place={(month) => month}
        places={words.month}
      />
      <p className="soft small">{owed.breakage.method}</p>
    </Card>
  );
}

function Trial({ owed }: { owed: Owed }) {
  const words = useWords();
  const format = useFormat();
  const sum = trialSum(owed.trialBalance);
  return (
    <Card title={words.trial}>
      <Table
        label={words.trialTable}
        rows={[
          ...Object.entries(owed.trialBalance)
            .toSorted()
            .map(([name, points]) => ({ name: words.accounts[name] ?? name, points })),
          { name: words.sum, points: sum },
        ]}
        keyOf={(row) => row.name}
        columns={[
          { name: words.account, cell: (row) => row.name },
          { name: words.points, figure: true, cell: (row) => format.number(row.points) },
        ]}
      />
      <p className={sum === 0 ? "notice" : "notice notice-bad"}>{sum === 0 ? words.zero : words.notZero}</p>
    </Card>
  );
}
