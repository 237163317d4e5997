import { Button, Empty, Loading, Trouble, useFormat } from "@laurel/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "wouter";
import { useMay } from "../frame/roles.ts";
import { Card, Chart, Head, Refused, Table, useFigures, useToast } from "../parts/index.ts";
import { segmentsApi, type Overview } from "./api.ts";
import { useSegmentName, useSegmentText, useWords } from "./words.ts";

/** How members are divided, and how many are about to leave. */
export default function Segments() {
  const words = useWords();
  const format = useFormat();
  const isAdmin = useMay("admin");
  const queries = useQueryClient();
  const toast = useToast();
  const overview = useQuery({ queryKey: ["segments"], queryFn: segmentsApi.overview });
  const run = useMutation({
    mutationFn: segmentsApi.run,
    onSuccess: (computed) => {
      queries.setQueryData(["segments"], computed);
      toast();
    },
  });
  const compute = isAdmin && (
    <Button look="quiet" busy={run.isPending} onClick={() => run.mutate()}>
      {words.run}
    </Button>
  );
  if (!overview.data) {
    return overview.isError ? <Trouble page failure={overview.error} onRetry={() => void overview.refetch()} /> : <Loading />;
  }
  const { day, at } = overview.data;
  return (
    <div className="stack-wide">
      <Head title={words.title} lead={words.lead}>
        {at && <span className="soft small">{words.computed(format.moment(at))}</span>}
        {compute}
      </Head>
      {run.isError && <Refused failure={run.error} />}
      {day === null ? (
        <section className="card">
          <Empty title={words.none}>{words.noneText}</Empty>
        </section>
      ) : (
        <Night overview={overview.data} />
      )}
    </div>
  );
}

function Night({ overview }: { overview: Overview }) {
  const words = useWords();
  const format = useFormat();
  const figures = useFigures();
  const name = useSegmentName();
  const text = useSegmentText();
  const { segments, members, atRisk, bounds, gapDays } = overview;
  return (
    <>
      <section className="card listing">
        <Table
          label={words.title}
          rows={segments}
          keyOf={(segment) => segment.name}
          columns={[
            { name: words.segment, cell: (segment) => <Link href={`/segments/${segment.name}`}>{name(segment.name)}</Link> },
            { name: words.who, cell: (segment) => text(segment.name) || segment.who },
            { name: words.members, figure: true, cell: (segment) => format.number(segment.members) },
            {
              name: words.share,
              cell: (segment) => (
                <span className="share">
                  <meter min={0} max={Math.max(1, members)} value={segment.members} aria-label={figures.share(part(segment.members, members))} />
                  <span className="small number">{figures.share(part(segment.members, members))}</span>
                </span>
              ),
            },
          ]}
        />
      </section>
      <div className="cards cards-2">
        <Card title={words.risk}>
          <Chart
            kind="bar"
            title={words.riskText(format.number(Math.round(gapDays)))}
            points={["low", "elevated", "high"].map((band) => ({ at: band, values: { members: atRisk[band] ?? 0 } }))}
            series={[{ key: "members", name: words.members, tone: "gold" }]}
            write={format.number}
            place={(band) => words.bands[band] ?? band}
            places={words.risk}
            height={180}
          />
        </Card>
        {bounds && (
          <Card title={words.bounds}>
            <p className="soft small">{words.boundsText}</p>
            <Table
              label={words.boundsTable}
              rows={[
                { name: words.recency, of: bounds.recencyDays, by: 1 },
                { name: words.frequency, of: bounds.purchases, by: 1 },
                { name: words.worth, of: bounds.worthInHundredths, by: 100 },
              ]}
              keyOf={(row) => row.name}
              columns={[
                { name: words.measure, cell: (row) => row.name },
                ...(["first", "second", "third", "fourth"] as const).map((fifth, at) => ({
                  name: words.fifth(format.number(at + 1)),
                  figure: true,
                  cell: (row: { of: NonNullable<Overview["bounds"]>["purchases"]; by: number }) => format.number(Math.round(row.of[fifth] / row.by)),
                })),
              ]}
            />
          </Card>
        )}
      </div>
    </>
  );
}

const part = (some: number, all: number) => (all === 0 ? 0 : some / all);
