import { Button, Skeleton, useFormat } from "@laurel/ui";
import { useMutation } from "@tanstack/react-query";
import { Link } from "wouter";
import { useMay } from "../frame/roles.ts";
import { MemberName } from "../members/MemberName.tsx";
import { Card, Head, Kpi, Refused, Table, Tabs, useFigures } from "../parts/index.ts";
import { auditorApi, type AuditReport, type Mode } from "./api.ts";
import { Night } from "./Night.tsx";
import { useWords } from "./words.ts";

/** The books recomputed on demand, and how far the night's work is. */
export default function Auditor() {
  const words = useWords();
  const isAdmin = useMay("admin");
  return (
    <div className="stack-wide">
      <Head title={words.title} lead={words.lead} />
      {isAdmin ? (
        <Tabs
          label={words.title}
          tabs={[
            { id: "audit", name: words.tabs.audit, content: () => <Audit /> },
            { id: "night", name: words.tabs.night, content: () => <Night /> },
          ]}
        />
      ) : (
        <Audit />
      )}
    </div>
  );
}

function Audit() {
  const words = useWords();
  const audit = useMutation({ mutationFn: (mode: Mode) => auditorApi.audit(mode) });
  const ask = (mode: Mode) => (
    <Button look="quiet" busy={audit.isPending} onClick={() => audit.mutate(mode)}>
      {words[mode]}
    </Button>
  );
  return (
    <Card
      title={words.tabs.audit}
      tools={
        <div className="row">
          {ask("incremental")}
          {ask("full")}
        </div>
      }
    >
      <div className="stack" aria-live="polite">
        {audit.isPending ? (
          <Skeleton lines={4} />
        ) : audit.isError ? (
          <Refused failure={audit.error} />
        ) : audit.isSuccess ? (
          <Found report={audit.data} mode={audit.variables} />
        ) : (
          <p className="soft">{words.idle}</p>
        )}
      </div>
    </Card>
  );
}

function Found({ report, mode }: { report: AuditReport; mode: Mode }) {
  const words = useWords();
  const format = useFormat();
  const figures = useFigures();
  const pass = report.drifts === 0;
  const sum = Object.values(report.trialBalance).reduce((total, points) => total + points, 0);
  return (
    <>
      <p className={pass ? "notice" : "notice notice-bad"}>
        <strong>{pass ? words.pass : words.drifts(format.number(report.drifts))}</strong>{" "}
        <span className="soft small">
          {figures.instant(report.at)}, {words.took(format.number(report.tookMillis))}
        </span>
      </p>
      {report.notChecked.length > 0 && (
        // Of what is new alone, it is no surprise that the rest was not looked at.
        <div className={mode === "full" ? "notice notice-bad" : "notice"}>
          <p>{words.partly}</p>
          <ul className="bullets">
            {report.notChecked.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
      <div className="kpis">
        <Kpi name={words.checked} value={format.number(report.checked)} />
        <Kpi name={words.members} value={format.number(report.members)} />
        <Kpi name={words.settlements} value={format.number(report.settlements)} />
        <Kpi name={words.inFlight} value={format.number(report.inFlight)} />
        <Kpi name={words.sum} value={format.number(sum)} />
      </div>
      {report.drift.length > 0 && (
        <>
          <Table
            label={words.detail}
            rows={report.drift.map((drift, at) => ({ ...drift, at }))}
            keyOf={(drift) => String(drift.at)}
            columns={[
              { name: words.kind, cell: (drift) => <span className="tag tag-bad">{drift.kind}</span> },
              { name: words.detail, cell: (drift) => drift.detail },
              { name: words.who, cell: (drift) => drift.member && <MemberName id={drift.member} /> },
              { name: words.entry, figure: true, cell: (drift) => drift.seq },
              { name: words.payment, cell: (drift) => drift.payment && <Link href={`/payments/${drift.payment}`}>{drift.payment.slice(0, 12)}…</Link> },
            ]}
          />
          {report.drifts > report.drift.length && (
            <p className="soft small">{words.first(format.number(report.drift.length), format.number(report.drifts))}</p>
          )}
        </>
      )}
    </>
  );
}
