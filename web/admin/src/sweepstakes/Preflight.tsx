import { Button, Check, Clock, useFormat } from "@laurel/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useMay } from "../frame/roles.ts";
import { Card, Refused, useFigures } from "../parts/index.ts";
import { sweepstakesApi, type Status, type Sweepstakes } from "./api.ts";
import { Countdown } from "./Countdown.tsx";
import { useWords } from "./words.ts";

const PAST_CLOSING: ReadonlySet<Status> = new Set(["CLOSED", "SEALED", "DRAWN"]);

/** What has to hold before the draw, and how long it still is. */
export function Preflight({ one }: { one: Sweepstakes }) {
  const words = useWords().room;
  const format = useFormat();
  const figures = useFigures();
  const { status, seal, round, roundAt } = one;
  if (status === "CANCELLED" || status === "VOID") {
    return <p className="notice notice-bad">{words.ended}</p>;
  }
  const isBefore = seal !== undefined && roundAt !== undefined && Date.parse(seal.sealedAt) < Date.parse(roundAt);
  return (
    <Card title={words.checks} tools={<Advance one={one} />}>
      <p className="soft">{words.checksLead}</p>
      <ol className="preflight">
        <Item done={one.termsHash !== undefined}>{one.termsHash ? words.fixed : words.fixedNot}</Item>
        <Item done={PAST_CLOSING.has(status)}>
          {PAST_CLOSING.has(status) ? words.closed : words.closedNot(figures.instant(one.closesAt))}
        </Item>
        <Item done={seal !== undefined}>
          {seal ? words.sealed(format.number(seal.entryCount), format.number(seal.totalWeight)) : words.sealedNot}
          {seal && (
            <span className="small soft block">
              {words.root} <span className="mono">{seal.merkleRoot}</span>
            </span>
          )}
        </Item>
        <Item done={isBefore}>{isBefore ? words.before(format.number(round!)) : words.beforeNot}</Item>
      </ol>
      {one.postponements.map(({ missedRound, round: next, reason }) => (
        <p key={missedRound} className="notice notice-bad">
          {words.postponed(format.number(missedRound), format.number(next), reason)}
        </p>
      ))}
      {round === undefined || roundAt === undefined ? (
        <p className="soft">{words.noRound}</p>
      ) : (
        !one.drawnAt && <Countdown round={round} at={roundAt} />
      )}
    </Card>
  );
}

function Item({ done, children }: { done: boolean; children: ReactNode }) {
  return (
    <li className={done ? "is-done" : undefined}>
      {done ? <Check /> : <Clock />}
      <span>{children}</span>
    </li>
  );
}

/** What the clock would do within the minute, now; and what the next step waits for. */
function Advance({ one }: { one: Sweepstakes }) {
  const words = useWords().room;
  const queries = useQueryClient();
  const mayAct = useMay("marketer");
  const advance = useMutation({
    mutationFn: () => sweepstakesApi.advance(one.id),
    onSettled: () => queries.invalidateQueries({ queryKey: ["sweepstakes", one.id] }),
  });
  if (!mayAct || one.status === "DRAFT") {
    return null;
  }
  const done = advance.data;
  return (
    <div className="advance">
      <Button look="quiet" busy={advance.isPending} onClick={() => advance.mutate()}>
        {words.advance}
      </Button>
      <div role="status" className="small">
        {done && <p>{done.steps.length > 0 ? words.advanced(done.steps.join(", ")) : words.nothing}</p>}
        {done?.waitingFor && (
          <p className="soft">
            {words.waiting} {done.waitingFor}
          </p>
        )}
      </div>
      {advance.isError && <Refused failure={advance.error} />}
    </div>
  );
}
