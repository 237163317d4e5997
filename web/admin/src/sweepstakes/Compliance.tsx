import { useFormat } from "@laurel/ui";
import { useQuery } from "@tanstack/react-query";
import { CardOf, Table, useFigures } from "../parts/index.ts";
import { sweepstakesApi } from "./api.ts";
import { useWords } from "./words.ts";

/** What the law of some places seems to ask of it: a reminder, and says so. */
export function Compliance({ id }: { id: string }) {
  const all = useWords();
  const words = all.law;
  const format = useFormat();
  const figures = useFigures();
  const query = useQuery({ queryKey: ["sweepstakes", id, "compliance"], queryFn: () => sweepstakesApi.compliance(id) });
  return (
    <CardOf title={all.tabs.law} query={query}>
      {({ disclaimer, asOf, warnings }) => (
        <>
          <p className="soft">
            {disclaimer} {words.asOf(format.day(asOf))}
          </p>
          {warnings.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <Table
              label={words.list}
              rows={warnings}
              keyOf={({ region, requirement }) => region + requirement}
              columns={[
                { name: words.what, cell: ({ requirement }) => requirement },
                { name: words.region, cell: ({ region }) => region },
                { name: words.above, cell: ({ thresholdDollars }) => figures.money(thresholdDollars, "USD"), figure: true },
                {
                  name: words.due,
                  cell: ({ due, overdue }) => (
                    <>
                      {due ? format.day(due) : words.after} {overdue && <span className="tag tag-bad">{words.overdue}</span>}
                    </>
                  ),
                },
                { name: words.note, cell: ({ note }) => note },
              ]}
            />
          )}
        </>
      )}
    </CardOf>
  );
}
