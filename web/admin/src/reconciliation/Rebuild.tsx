import { Button, useFormat } from "@laurel/ui";
import { useMutation } from "@tanstack/react-query";
import { Link } from "wouter";
import { Card, Kpi, paths, Refused, Table } from "../parts/index.ts";
import { reconciliationApi, type RebuildReport } from "./api.ts";
import { useWords } from "./words.ts";

/** Our own payments, made anew of nothing but what providers told. */
export function Rebuild() {
  const words = useWords().rebuild;
  const check = useMutation({ mutationFn: reconciliationApi.rebuild });
  return (
    <Card
      title={words.title}
      tools={
        <Button look="quiet" busy={check.isPending} onClick={() => check.mutate()}>
          {words.action}
        </Button>
      }
    >
      <p className="soft">{words.lead}</p>
      {check.isError && <Refused failure={check.error} />}
      <div role="status" className="stack">
        {check.data && <Report report={check.data} />}
      </div>
    </Card>
  );
}

function Report({ report }: { report: RebuildReport }) {
  const all = useWords();
  const words = all.rebuild;
  const format = useFormat();
  const lacking = report.checked - report.agreeing;
  return (
    <>
      <div className="kpis">
        <Kpi name={words.checked} value={format.number(report.checked)} />
        <Kpi name={words.agreeing} value={format.number(report.agreeing)} />
        <Kpi name={words.untold} value={format.number(report.untold)} />
        <Kpi name={words.lacking} value={format.number(lacking)} />
      </div>
      <p className={lacking === 0 ? "notice" : "notice notice-bad"}>{lacking === 0 ? words.fine : words.bad}</p>
      {report.lacking.length > 0 && (
        <Table
          label={words.bad}
          rows={report.lacking}
          keyOf={(one) => one.paymentId}
          columns={[
            {
              name: all.columns.payment,
              tight: true,
              cell: (one) => (
                <Link href={paths.payment(one.paymentId)} className="mono">
                  {one.paymentId}
                </Link>
              ),
            },
            { name: words.lacking, cell: (one) => one.lacking.join("; ") },
          ]}
        />
      )}
    </>
  );
}
