import { useFormat } from "@laurel/ui";
import { useState } from "react";
import { Link } from "wouter";
import { Listing, paths, shortId } from "../parts/index.ts";
import { reconciliationApi, type Case } from "./api.ts";
import { CaseDialog } from "./CaseDialog.tsx";
import { useWords } from "./words.ts";

/** Differences that somebody has to look into, or has. */
export function Cases({ state }: { state: Case["state"] }) {
  const words = useWords();
  const format = useFormat();
  const [open, setOpen] = useState<Case>();
  return (
    <>
      <Listing
        label={words.title}
        queryKey={["reconciliation", "cases", state]}
        load={(cursor) => reconciliationApi.cases(state, cursor)}
        keyOf={(one) => one.id}
        empty={state === "OPEN" ? words.none.open : words.none.resolved}
        columns={[
          {
            name: words.columns.what,
            cell: (one) => (
              <button type="button" className="link" onClick={() => setOpen(one)}>
                {words.kind[one.kind]}
              </button>
            ),
          },
          { name: words.columns.provider, cell: (one) => one.provider },
          {
            name: words.columns.payment,
            cell: (one) =>
              one.paymentId && (
                <Link href={paths.payment(one.paymentId)} className="mono">
                  {shortId(one.paymentId)}
                </Link>
              ),
          },
          { name: words.columns.since, tight: true, cell: (one) => format.moment(one.firstSeenAt) },
          { name: words.columns.ours, figure: true, cell: (one) => (one.ours ? format.money(one.ours) : "–") },
          { name: words.columns.theirs, figure: true, cell: (one) => (one.theirs ? format.money(one.theirs) : "–") },
          { name: words.columns.notes, figure: true, cell: (one) => format.number(one.notes.length) },
        ]}
      />
      {open && <CaseDialog found={open} onChange={setOpen} onClose={() => setOpen(undefined)} />}
    </>
  );
}
