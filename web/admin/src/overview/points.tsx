import { LanguageContext, useFormat } from "@laurel/ui";
import { useContext } from "react";
import { CardOf, Chart, Kpi, type Range } from "../parts/index.ts";
import { useLiability, useLoyalty } from "./queries.ts";
import { balances } from "./series.ts";
import { useWords } from "./words.ts";

export function LiabilityCard({ range }: { range: Range }) {
  const words = useWords().liability;
  const format = useFormat();
  const language = useContext(LanguageContext);
  const { now } = useLiability(range);
  const month = (text: string) =>
    new Intl.DateTimeFormat(language, { month: "short", year: "2-digit", timeZone: "UTC" }).format(new Date(`${text}-01`));
  return (
    <CardOf title={words.title} query={now} lines={8}>
      {(owes) =>
        owes.outstanding === 0 ? (
          <p className="soft">{words.none}</p>
        ) : (
          <>
            <div className="kpis">
              <Kpi name={words.value} value={format.money(owes.value)} />
              <Kpi name={words.expected} value={format.money(owes.expectedValue)} />
            </div>
            <Chart
              kind="bar"
              stacked
              title={words.chart}
              points={owes.byExpiry.map((one) => ({
                at: one.month,
                values: { kept: one.points - one.expectedToExpire, lost: one.expectedToExpire },
              }))}
              series={[
                { key: "kept", name: words.kept, tone: "laurel" },
                { key: "lost", name: words.lost, tone: "gold" },
              ]}
              write={format.number}
              place={month}
              places={words.month}
            />
            <p className="soft small">{owes.breakage.method}</p>
            {balances(owes.trialBalance) ? (
              <p className="soft small">{words.balances}</p>
            ) : (
              <p className="notice notice-bad" role="alert">
                {words.broken}
              </p>
            )}
          </>
        )
      }
    </CardOf>
  );
}

export function PointsCard({ range }: { range: Range }) {
  const words = useWords().points;
  const format = useFormat();
  const { now, before } = useLoyalty(range);
  return (
    <CardOf title={words.title} query={now} lines={6}>
      {(figures) => (
        <>
          <div className="kpis kpis-small">
            <Kpi name={words.issued} value={format.number(figures.issued)} now={figures.issued} before={before.data?.issued} />
            <Kpi name={words.redeemed} value={format.number(figures.redeemed)} now={figures.redeemed} before={before.data?.redeemed} />
            <Kpi name={words.expired} value={format.number(figures.expired)} />
            <Kpi name={words.reversed} value={format.number(figures.reversed)} />
          </div>
          {figures.members === 0 ? (
            <p className="soft">{words.none}</p>
          ) : (
            <Chart
              kind="bar"
              title={words.tiers}
              points={Object.entries(figures.tiers).map(([at, members]) => ({ at, values: { members } }))}
              series={[{ key: "members", name: words.members, tone: "laurel" }]}
              write={format.number}
              place={(tier) => tier}
              places={words.tier}
              height={160}
            />
          )}
        </>
      )}
    </CardOf>
  );
}
