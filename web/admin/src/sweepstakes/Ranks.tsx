import { Button, useFormat } from "@laurel/ui";
import { useRef, useState } from "react";
import { useMay } from "../frame/roles.ts";
import { MemberName } from "../members/MemberName.tsx";
import { Card, Dialog, Table, useFigures, type Column } from "../parts/index.ts";
import { sweepstakesApi, type Rank, type Sweepstakes } from "./api.ts";
import { Disqualify } from "./Disqualify.tsx";
import { Stage } from "./Stage.tsx";
import { useMove } from "./useMove.ts";
import { useReveal } from "./useReveal.ts";
import { useWords } from "./words.ts";

const LOOKS = { WINNER: "tag tag-good", ALTERNATE: "tag", DISQUALIFIED: "tag tag-bad" };

/** The drawn places, their prizes and claims, and what staff may still do about them. */
export function Ranks({ one, onReload }: { one: Sweepstakes; onReload: () => void }) {
  const words = useWords().room;
  const format = useFormat();
  const mayAct = useMay("marketer");
  const [out, setOut] = useState<Rank>();
  const [announcing, setAnnouncing] = useState(false);
  const reveal = useReveal(one.ranks.length);
  const table = useRef<HTMLDivElement>(null);
  const prizes = one.prizes.flatMap((prize) => Array.from({ length: prize.quantity }, () => prize.name));
  const actions: ReadonlyArray<Column<Rank>> = [
    {
      name: words.disqualify,
      cell: (rank) =>
        rank.outcome !== "DISQUALIFIED" && (
          <Button look="plain" aria-label={words.disqualifyTitle(format.number(rank.rank + 1))} onClick={() => setOut(rank)}>
            {words.disqualify}
          </Button>
        ),
    },
  ];
  const reload = () => {
    setOut(undefined);
    setAnnouncing(false);
    onReload();
  };
  const prizeOf = ({ winner }: Rank) => (winner === null ? undefined : prizes[winner]);
  const shown = one.ranks.slice(0, reveal.shown);
  const skip = () => {
    reveal.skip();
    table.current?.focus(); // the button that was pressed goes away
  };
  return (
    <Card title={words.ranks} tools={<RankTools one={one} again={reveal.isUnderWay ? undefined : reveal.again} onAnnounce={() => setAnnouncing(true)} />}>
      <p className="soft">
        {one.ranks.length > 0
          ? words.ranksLead
          : one.drawnAt
            ? words.nobody
            : words.notDrawn(format.number(one.winners), format.number(one.alternates))}
      </p>
      <Stage rank={shown.at(-1)} prize={shown.at(-1) && prizeOf(shown.at(-1)!)} places={one.ranks.length} reveal={{ ...reveal, skip }} />
      <div ref={table} className="ranks" tabIndex={-1}>
        {shown.length > 0 && (
          <Table
            label={words.ranks}
            rows={shown}
            keyOf={({ rank }) => String(rank)}
            columns={[
              { name: words.rank, cell: ({ rank }) => format.number(rank + 1) },
              { name: words.outcome, cell: (rank) => <Outcome rank={rank} /> },
              { name: words.prize, cell: (rank) => prizeOf(rank) ?? "–" },
              { name: words.person, tight: true, cell: ({ customer }) => (customer ? <MemberName id={customer} /> : <span className="soft">{words.unknown}</span>) },
              { name: words.claim, tight: true, cell: (rank) => <Claim rank={rank} /> },
              ...(mayAct && !reveal.isUnderWay ? actions : []),
            ]}
          />
        )}
      </div>
      {out && <Disqualify one={one} rank={out} onClose={() => setOut(undefined)} onReload={reload} />}
      {announcing && <Announce one={one} onClose={() => setAnnouncing(false)} onReload={reload} />}
    </Card>
  );
}

/** When it was announced, or the way to do that; and the way to see the places come once more. */
function RankTools({ one, again, onAnnounce }: { one: Sweepstakes; again: (() => void) | undefined; onAnnounce: () => void }) {
  const words = useWords().room;
  const figures = useFigures();
  const mayAct = useMay("marketer");
  return (
    <div className="row">
      {one.announcedAt && <span className="soft small">{words.announced(figures.instant(one.announcedAt))}</span>}
      {again && (
        <Button look="plain" onClick={again}>
          {words.again}
        </Button>
      )}
      {mayAct && one.status === "DRAWN" && !one.announcedAt && <Button onClick={onAnnounce}>{words.announce}</Button>}
    </div>
  );
}

function Outcome({ rank: { outcome, reason } }: { rank: Rank }) {
  const words = useWords().room.outcomes;
  return (
    <>
      <span className={LOOKS[outcome]}>{words[outcome]}</span> {reason && <span className="mono">{reason}</span>}
    </>
  );
}

function Claim({ rank: { claim, claimBy, outcome } }: { rank: Rank }) {
  const words = useWords().room;
  const figures = useFigures();
  if (claim) {
    return (
      <>
        {words.claimed(figures.instant(claim.at))}
        {claim.name && <span className="soft block">{claim.name}</span>}
      </>
    );
  }
  return outcome === "WINNER" && claimBy ? words.claimBy(figures.instant(claimBy)) : "–";
}

function Announce({ one, onClose, onReload }: { one: Sweepstakes; onClose: () => void; onReload: () => void }) {
  const words = useWords().room;
  const move = useMove(() => sweepstakesApi.announce(one), words.told, onClose);
  return (
    <Dialog
      title={words.announce}
      action={words.announce}
      onAct={() => move.mutate()}
      busy={move.isPending}
      failure={move.error}
      onClose={onClose}
      onReload={onReload}
    >
      <p>{words.announceText}</p>
    </Dialog>
  );
}
