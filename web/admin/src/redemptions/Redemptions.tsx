import { ApiProblem, Button, Choice, Field } from "@laurel/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Card, Filters, Head, Refused, useFilters } from "../parts/index.ts";
import { redemptionsApi, STATUSES } from "./api.ts";
import { Redeemed } from "./Redeemed.tsx";
import { useWords } from "./words.ts";

/** What was redeemed, and vouchers at the counter. */
export default function Redemptions() {
  const words = useWords();
  const filters = useFilters("status", "reward");
  return (
    <div className="stack-wide">
      <Head title={words.title} lead={words.lead} />
      <Voucher />
      <Filters onClear={filters.clear}>
        <Choice label={words.status} value={filters.values.status} onChange={(status) => filters.set({ status })}>
          <option value="">{words.all}</option>
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {words.steps[status]}
            </option>
          ))}
        </Choice>
      </Filters>
      <Redeemed filters={filters.query} onClear={filters.clear} />
    </div>
  );
}

/** Uses up a code, once. */
function Voucher() {
  const words = useWords().voucher;
  const queries = useQueryClient();
  const [code, setCode] = useState("");
  const use = useMutation({
    mutationFn: () => redemptionsApi.use(code.trim()),
    onSuccess: () => {
      setCode("");
      void queries.invalidateQueries({ queryKey: ["redemptions"] });
    },
  });
  const unknown = use.error instanceof ApiProblem && use.error.status === 404;
  return (
    <Card title={words.title}>
      <form
        className="ask"
        onSubmit={(submit) => {
          submit.preventDefault();
          if (!use.isPending) {
            use.mutate();
          }
        }}
      >
        <Field label={words.code} hint={words.hint} required maxLength={100} autoComplete="off" spellCheck={false} value={code} wrong={unknown ? words.unknown : undefined} onChange={(typed) => setCode(typed.target.value)} />
        <Button type="submit" busy={use.isPending}>
          {words.use}
        </Button>
      </form>
      <div role="status">{use.isSuccess && <p className="notice">{words.good(use.data.name)}</p>}</div>
      {use.isError && !unknown && <Refused failure={use.error} />}
    </Card>
  );
}
