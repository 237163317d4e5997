import { ApiProblem, Button, Choice, useFormat } from "@laurel/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useRef, useState } from "react";
import { Link, useLocation } from "wouter";
import { Card, Listing, Refused, Table, useToast } from "../../parts/index.ts";
import { TRANSFER_RAILS, transfersApi } from "../api.ts";
import { useWords as useTransferWords } from "../words.ts";
import { useWords } from "./words.ts";

/** Banks' statements: a new one, and those that came before. */
export function Statements() {
  const words = useWords();
  const transfers = useTransferWords();
  const format = useFormat();
  return (
    <>
      <Upload />
      <h2>{words.statements.title}</h2>
      <Listing
        label={words.statements.title}
        queryKey={["transfers", "statements"]}
        load={transfersApi.statements}
        keyOf={(statement) => statement.id}
        empty={words.statements.none}
        columns={[
          {
            name: words.statements.uploaded,
            cell: (statement) => <Link href={`/transfers/statements/${statement.id}`}>{format.moment(statement.uploadedAt)}</Link>,
          },
          { name: transfers.columns.rail, cell: (statement) => statement.processor ?? words.upload.anyRail },
          { name: words.statements.lines, figure: true, cell: (statement) => format.number(statement.lines) },
          { name: words.statements.matched, figure: true, cell: (statement) => format.number(statement.matched) },
          { name: words.statements.ambiguous, figure: true, cell: (statement) => format.number(statement.ambiguous) },
          { name: words.statements.unmatched, figure: true, cell: (statement) => format.number(statement.unmatched) },
          { name: words.statements.others, figure: true, cell: (statement) => format.number(statement.others) },
        ]}
      />
    </>
  );
}

function Upload() {
  const words = useWords().upload;
  const format = useFormat();
  const [, go] = useLocation();
  const queries = useQueryClient();
  const done = useToast();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const [rail, setRail] = useState("");
  const [tried, setTried] = useState(false);
  const upload = useMutation({
    mutationFn: (chosen: File) => transfersApi.upload(chosen, rail),
    onSuccess: (statement) => {
      queries.setQueryData(["transfers", "statement", statement.id], statement);
      void queries.invalidateQueries({ queryKey: ["transfers", "statements"] });
      done(words.done(format.number(statement.lines)));
      go(`/transfers/statements/${statement.id}`);
    },
  });
  const lines = upload.error instanceof ApiProblem && upload.error.status === 400 ? upload.error.fields : [];
  return (
    <Card title={words.title}>
      <form
        className="stack"
        noValidate
        onSubmit={(submit) => {
          submit.preventDefault();
          setTried(true);
          if (file && !upload.isPending) {
            upload.mutate(file);
          }
        }}
      >
        <div className="pair">
          <div className="field">
            <label htmlFor={id}>{words.file}</label>
            <span id={`${id}-hint`} className="soft small">
              {words.hint}
            </span>
            <input
              ref={input}
              id={id}
              className="input"
              type="file"
              accept=".csv,text/csv"
              aria-describedby={`${id}-hint`}
              aria-invalid={tried && !file ? true : undefined}
              onChange={(change) => {
                setFile(change.target.files?.[0]);
                upload.reset();
              }}
            />
            {tried && !file && <span className="field-wrong">{words.missing}</span>}
          </div>
          <Choice label={words.rail} value={rail} onChange={setRail}>
            <option value="">{words.anyRail}</option>
            {TRANSFER_RAILS.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </Choice>
        </div>
        <div>
          <Button type="submit" busy={upload.isPending}>
            {words.submit}
          </Button>
        </div>
      </form>
      {lines.length > 0 ? (
        <div className="stack" role="alert">
          <p className="notice notice-bad">{words.wrong}</p>
          <Table
            label={words.wrong}
            rows={lines.map((line, at) => ({ ...line, at }))}
            keyOf={(line) => String(line.at)}
            columns={[
              { name: words.line, cell: (line) => line.field },
              { name: words.problem, cell: (line) => line.message },
            ]}
          />
        </div>
      ) : (
        upload.isError && <Refused failure={upload.error} />
      )}
    </Card>
  );
}
