import { Button, useFormat } from "@laurel/ui";
import { useState } from "react";
import { useMay } from "../frame/roles.ts";
import { Card, Dialog, Table, useFigures, type Column } from "../parts/index.ts";
import { sweepstakesApi, type Rank, type Sweepstakes } from "./api.ts";
import { Disqualify } from "./Disqualify.tsx";
import { useMove } from "./useMove.ts";
import { useWords } from "./words.ts";

const LOOKS = { WINNER: "tag tag-good", ALTERNATE: "tag", DISQUALIFIED: "tag tag-bad" };

/** The drawn places, their prizes and claims, and what staff may still do about them. */
export function Ranks({ one, onReload }: { one: Sweepstakes; onReload: () => void }) {
  const words = useWords().room;
  const figures = useFigures();
  const format = useFormat();
  const mayAct = useMay("marketer");
  const [out, setOut] = useState<Rank>();
  const [announcing, setAnnouncing] = useState(false);
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
  return (
    <Card
      title={words.ranks}
      tools={
        one.announcedAt ? (
          <span className="soft small">{words.announced(figures.instant(one.announcedAt))}</span>
        ) : (
          mayAct && one.status === "DRAWN" && <Button onClick={() => setAnnouncing(true)}>{words.announce}</Button>
        )
      }
    >
      <p className="soft" role="status">
        {one.ranks.length === 0 ? words.notDrawn : words.ranksLead}
      </p>
      {one.ranks.length > 0 && (
        <Table
          label={one.title}
          rows={one.ranks}
          keyOf={({ rank }) => String(rank)}
          columns={[
            { name: words.rank, cell: ({ rank }) => format.number(rank + 1) },
            { name: words.outcome, cell: (rank) => <Outcome rank={rank} /> },
            { name: words.prize, cell: ({ winner }) => (winner === undefined ? "–" : prizes[winner]) },
            { name: words.person, cell: ({ customer }) => <span className="mono">{customer ?? words.unknown}</span> },
            { name: words.claim, cell: (rank) => <Claim rank={rank} /> },
            ...(mayAct ? actions : []),
          ]}
        />
      )}
      {out && <Disqualify one={one} rank={out} onClose={() => setOut(undefined)} onReload={reload} />}
      {announcing && <Announce one={one} onClose={() => setAnnouncing(false)} onReload={reload} />}
    </Card>
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
        {words.claimed(figures.instant(claim.at))} {claim.name}
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
