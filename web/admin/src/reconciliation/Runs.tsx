import { Button, useFormat } from "@laurel/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { CardOf, Refused, Table, useToast } from "../parts/index.ts";
import { reconciliationApi } from "./api.ts";
import { useWords } from "./words.ts";

/** The latest comparisons, and another one. */
export function Runs() {
  const words = useWords().run;
  const format = useFormat();
  const queries = useQueryClient();
  const done = useToast();
  const runs = useQuery({ queryKey: ["reconciliation", "runs"], queryFn: reconciliationApi.runs });
  const run = useMutation({
    mutationFn: reconciliationApi.run,
    onSuccess: ({ runs: made }) => {
      done(words.done(format.number(made.reduce((sum, one) => sum + one.differences, 0))));
      void queries.invalidateQueries({ queryKey: ["reconciliation"] });
    },
  });
  return (
    <CardOf
      title={words.title}
      query={runs}
      tools={
        <Button look="quiet" busy={run.isPending} onClick={() => run.mutate()}>
          {run.isPending ? words.busy : words.action}
        </Button>
      }
    >
      {(known) => (
        <>
          <p className="soft">{words.lead}</p>
          {run.isError && <Refused failure={run.error} />}
          {known.length === 0 ? (
            <p className="soft">{words.none}</p>
          ) : (
            <Table
              label={words.title}
              rows={known}
              keyOf={(one) => one.provider + one.at}
              columns={[
                { name: words.columns.provider, cell: (one) => one.provider },
                { name: words.columns.at, tight: true, cell: (one) => format.moment(one.at) },
                { name: words.columns.span, cell: (one) => `${format.moment(one.from)} – ${format.moment(one.until)}` },
                { name: words.columns.lines, figure: true, cell: (one) => format.number(one.lines) },
                { name: words.columns.payments, figure: true, cell: (one) => format.number(one.payments) },
                { name: words.columns.differences, figure: true, cell: (one) => format.number(one.differences) },
                {
                  name: words.columns.state,
                  cell: (one) =>
                    one.failure ? (
                      <span className="field-wrong">{one.failure}</span>
                    ) : one.differences === 0 ? (
                      <span className="tag tag-good">{words.fine}</span>
                    ) : (
                      <span className="tag tag-bad">{words.bad}</span>
                    ),
                },
              ]}
            />
          )}
        </>
      )}
    </CardOf>
  );
}
