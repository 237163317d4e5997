import { Button, Field, useFormat } from "@laurel/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Card, Refused, Table } from "../parts/index.ts";
import { rewardsApi, type Reward } from "./api.ts";
import { useWords } from "./words.ts";

/** Fills a pool with the merchant's own codes. */
export function Codes({ reward }: { reward: Reward }) {
  const words = useWords().codes;
  const format = useFormat();
  const queries = useQueryClient();
  const [file, setFile] = useState<File>();
  const upload = useMutation({
    mutationFn: (codes: File) => rewardsApi.upload(reward.id, codes),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ["rewards"] }),
  });
  return (
    <Card title={words.title}>
      <p className="soft small">{words.lead}</p>
      <form
        className="ask"
        onSubmit={(submit) => {
          submit.preventDefault();
          if (file && !upload.isPending) {
            upload.mutate(file);
          }
        }}
      >
        <Field label={words.file} type="file" required accept=".csv,.txt,text/csv,text/plain" onChange={(choice) => setFile(choice.target.files?.[0])} />
        <Button type="submit" busy={upload.isPending}>
          {words.upload}
        </Button>
      </form>
      <div className="stack" aria-live="polite">
        {upload.isError && <Refused failure={upload.error} />}
        {upload.isSuccess && (
          <>
            <p className="notice">{words.added(format.number(upload.data.added), format.number(upload.data.lines))}</p>
            {upload.data.refused > 0 && (
              <>
                <p>{words.refused(format.number(upload.data.refused))}</p>
                <Table
                  label={words.refused(format.number(upload.data.refused))}
                  rows={upload.data.errors}
                  keyOf={(error) => String(error.line)}
                  columns={[
                    { name: words.line, cell: (error) => format.number(error.line) },
                    { name: words.why, cell: (error) => error.message },
                  ]}
                />
              </>
            )}
          </>
        )}
      </div>
    </Card>
  );
}
