import { Button, Field, useFormat } from "@laurel/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Card, Dialog, Head, Kpi, Refused, Table } from "../parts/index.ts";
import { exchangeApi, type Imported } from "./api.ts";
import { useWords } from "./words.ts";

/** Balances in and out. */
export default function Exchange() {
  const words = useWords();
  return (
    <div className="stack-wide">
      <Head title={words.title} lead={words.lead} />
      <Import />
      <Card title={words.export}>
        <p className="soft small">{words.exportText}</p>
        <div className="row">
          <a className="button button-quiet" href={exchangeApi.exported("csv")} download="members.csv">
            {words.csv}
          </a>
          <a className="button button-quiet" href={exchangeApi.exported("json")} download="members.json">
            {words.json}
          </a>
        </div>
      </Card>
    </div>
  );
}

/** Checked as a whole first; only a file without errors can be imported. */
function Import() {
  const words = useWords();
  const format = useFormat();
  const [file, setFile] = useState<File>();
  const [asking, setAsking] = useState(false);
  const check = useMutation({ mutationFn: (chosen: File) => exchangeApi.load(chosen, true) });
  const load = useMutation({
    mutationFn: (chosen: File) => exchangeApi.load(chosen, false),
    onSuccess: () => check.reset(),
    onSettled: () => setAsking(false),
  });
  const choose = (chosen: File | undefined) => {
    setFile(chosen);
    check.reset();
    load.reset();
  };
  const ready = check.data?.errorCount === 0;
  return (
    <Card title={words.import}>
      <p className="soft small">{words.importText}</p>
      <form
        className="ask"
        onSubmit={(submit) => {
          submit.preventDefault();
          if (file && !check.isPending) {
            check.mutate(file);
          }
        }}
      >
        <Field label={words.file} type="file" required accept=".csv,.json,text/csv,application/json" onChange={(choice) => choose(choice.target.files?.[0])} />
        <Button type="submit" look={ready ? "quiet" : "main"} busy={check.isPending}>
          {check.isPending ? words.checking : words.check}
        </Button>
      </form>
      <div className="stack" aria-live="polite">
        {check.isError && <Refused failure={check.error} />}
        {check.isSuccess && <Checked imported={check.data} />}
        {ready && (
          <div>
            <Button onClick={() => setAsking(true)}>{words.go}</Button>
          </div>
        )}
        {load.isError && <Refused failure={load.error} />}
        {load.isSuccess && <p className="notice">{words.done(format.number(load.data.booked), format.number(load.data.already))}</p>}
      </div>
      {asking && file && check.data && (
        <Dialog
          title={words.goTitle}
          action={words.go}
          busy={load.isPending}
          onAct={() => load.mutate(file)}
          onClose={() => setAsking(false)}
        >
          <p>{words.goText(format.number(check.data.points), format.number(check.data.members))}</p>
        </Dialog>
      )}
    </Card>
  );
}

function Checked({ imported }: { imported: Imported }) {
  const words = useWords();
  const format = useFormat();
  const { errors, errorCount } = imported;
  return (
    <>
      <p className={errorCount === 0 ? "notice" : "notice notice-bad"}>
        {errorCount === 0 ? words.fine : words.wrong(format.number(errorCount))}
      </p>
      <div className="kpis">
        <Kpi name={words.lines} value={format.number(imported.lines)} />
        <Kpi name={words.members} value={format.number(imported.members)} />
        <Kpi name={words.points} value={format.number(imported.points)} />
      </div>
      {errors.length > 0 && (
        <Table
          label={words.error}
          rows={errors}
          keyOf={(error) => `${error.line} ${error.field} ${error.message}`}
          columns={[
            { name: words.line, cell: (error) => (error.line === 0 ? words.wholeFile : format.number(error.line)) },
            { name: words.field, cell: (error) => <span className="mono">{error.field}</span> },
            { name: words.error, cell: (error) => error.message },
          ]}
        />
      )}
      {errorCount > errors.length && <p className="soft small">{words.first(format.number(errors.length))}</p>}
    </>
  );
}
