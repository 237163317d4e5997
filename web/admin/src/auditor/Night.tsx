import { Button, Empty, useFormat } from "@laurel/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { CardOf, Refused, Table } from "../parts/index.ts";
import { auditorApi } from "./api.ts";
import { useWords } from "./words.ts";

const OFTEN = 2_000;
const SELDOM = 30_000;

/** How far the night's work is, looked at more often while it runs. */
export function Night() {
  const all = useWords();
  const words = all.night;
  const format = useFormat();
  const queries = useQueryClient();
  const night = useQuery({
    queryKey: ["night"],
    queryFn: auditorApi.night,
    refetchInterval: (query) => (query.state.data?.tasks.some((task) => !task.done) ? OFTEN : SELDOM),
  });
  const run = useMutation({
    mutationFn: auditorApi.runNight,
    onSuccess: (begun) => {
      queries.setQueryData(["night"], begun);
      void queries.invalidateQueries({ queryKey: ["night"] });
    },
  });
  return (
    <CardOf
      title={words.title}
      query={night}
      tools={
        <Button look="quiet" busy={run.isPending} onClick={() => run.mutate()}>
          {words.run}
        </Button>
      }
    >
      {({ tasks }) => (
        <>
          <p className="soft small">
            {words.lead} {words.runText}
          </p>
          {run.isError && <Refused failure={run.error} />}
          {tasks.length === 0 ? (
            <Empty title={words.none}>{words.noneText}</Empty>
          ) : (
            <Table
              label={words.tasks}
              rows={tasks}
              keyOf={(task) => task.task}
              columns={[
                { name: words.task, cell: (task) => all.tasks[task.task] ?? task.task },
                { name: words.day, cell: (task) => format.day(task.day) },
                { name: words.state, cell: (task) => <span className={task.done ? "tag tag-good" : "tag"}>{task.done ? words.done : words.under}</span> },
                { name: words.members, figure: true, cell: (task) => format.number(task.members) },
                { name: words.failed, figure: true, cell: (task) => <span className={task.failed > 0 ? "is-bad" : undefined}>{format.number(task.failed)}</span> },
              ]}
            />
          )}
        </>
      )}
    </CardOf>
  );
}
