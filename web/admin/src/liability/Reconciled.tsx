import { Button, useFormat } from "@laurel/ui";
import { useMutation } from "@tanstack/react-query";
import { Card, Refused, Table, useFigures } from "../parts/index.ts";
import { liabilityApi } from "./api.ts";
import { compared } from "./books.ts";
import { useWords } from "./words.ts";

/** The report held against the journal from its first entry on, at one and the same instant. */
export function Reconciled() {
  const words = useWords();
  const format = useFormat();
  const figures = useFigures();
  const check = useMutation({
    mutationFn: async () => {
      // A moment ago: entries of this very instant may still be on their way.
      const at = new Date(Date.now() - 2_000).toISOString();
      const [reported, journal] = await Promise.all([liabilityApi.at(at), liabilityApi.at(at, true)]);
      return { at, lines: compared(reported, journal) };
    },
  });
  const drifts = check.data?.lines.filter((line) => line.drift !== 0).length ?? 0;
  return (
    <Card
      title={words.reconcile}
      tools={
        <Button look="quiet" busy={check.isPending} onClick={() => check.mutate()}>
          {check.isPending ? words.reading : words.read}
        </Button>
      }
    >
      <p className="soft small">{words.reconcileText}</p>
      <div className="stack" aria-live="polite">
        {check.isError && <Refused failure={check.error} />}
        {check.isSuccess && (
          <>
            <p className={drifts === 0 ? "notice" : "notice notice-bad"}>
              {drifts === 0 ? words.noDrift(figures.instant(check.data.at)) : words.drifts(format.number(drifts))}
            </p>
            <Table
              label={words.reconcileTable}
              rows={check.data.lines}
              keyOf={(line) => line.name}
              columns={[
                { name: words.figure, cell: (line) => words.accounts[line.name] ?? line.name },
                { name: words.reported, figure: true, cell: (line) => format.number(line.reported) },
                { name: words.journal, figure: true, cell: (line) => format.number(line.journal) },
                {
                  name: words.drift,
                  figure: true,
                  cell: (line) => <span className={line.drift === 0 ? "soft" : "is-bad"}>{format.number(line.drift)}</span>,
                },
              ]}
            />
          </>
        )}
      </div>
    </Card>
  );
}
