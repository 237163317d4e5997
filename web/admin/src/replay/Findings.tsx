import { useFormat } from "@laurel/ui";
import { Kpi, Table, useFigures } from "../parts/index.ts";
import { MemberName } from "../members/MemberName.tsx";
import type { MemberChange, Report } from "./api.ts";
import { useWords } from "./words.ts";

/** What a replay found. */
export function Findings({ report }: { report: Report }) {
  const words = useWords();
  const format = useFormat();
  const figures = useFigures();
  const signed = (value: number) => (value > 0 ? `+${format.number(value)}` : format.number(value));
  const moved = report.moves.reduce((sum, move) => sum + move.members, 0);
  const { before, after } = report.liability;
  return (
    <>
      {!report.complete && <p className="notice notice-bad">{words.incomplete}</p>}
      {report.skipped > 0 && <p className="notice notice-bad">{words.skipped(format.number(report.skipped))}</p>}
      <p className="soft small">{words.span(figures.instant(report.from), figures.instant(report.until))}</p>
      {report.changed.members === 0 && moved === 0 && <p className="notice">{words.none}</p>}
      <div className="kpis">
        <Kpi
          name={words.cost}
          value={format.money(report.cost.value)}
          note={`${signed(report.cost.points)} ${words.costNote}`}
        />
        <Kpi
          name={words.touched}
          value={format.number(report.changed.members)}
          note={words.ofMembers(
            format.number(report.lookedAt.members),
            format.number(report.changed.purchases),
            format.number(report.lookedAt.purchases),
          )}
        />
        <Kpi name={words.moved} value={format.number(moved)} />
      </div>
      <Table
        label={words.change}
        keyOf={(row) => row.name}
        rows={[
          { name: words.earned, before: format.number(report.earned.before), after: format.number(report.earned.after), by: signed(report.earned.difference) },
          {
            name: words.liability,
            before: format.number(before.points),
            after: format.number(after.points),
            by: signed(after.points - before.points),
          },
          { name: words.worth, before: format.money(before.value), after: format.money(after.value), by: "" },
          { name: words.entries, before: format.number(report.entries.before), after: format.number(report.entries.after), by: signed(report.entries.difference) },
        ]}
        columns={[
          { name: words.points, cell: (row) => row.name },
          { name: words.before, figure: true, cell: (row) => row.before },
          { name: words.after, figure: true, cell: (row) => row.after },
          { name: words.change, figure: true, cell: (row) => row.by },
        ]}
      />
      <h3>{words.tiers}</h3>
      <Table
        label={words.tiers}
        keyOf={(row) => row.tier}
        rows={report.tiers}
        columns={[
          { name: words.tier, cell: (row) => row.tier },
          { name: words.before, figure: true, cell: (row) => format.number(row.before) },
          { name: words.after, figure: true, cell: (row) => format.number(row.after) },
          { name: words.change, figure: true, cell: (row) => signed(row.after - row.before) },
        ]}
      />
      <h3>{words.moves}</h3>
      {report.moves.length === 0 ? (
        <p className="soft">{words.nobodyMoves}</p>
      ) : (
        <ul className="moves">
          {report.moves.map((move) => (
            <li key={`${move.from} ${move.to}`}>
              {move.from} <span aria-hidden="true">→</span> {move.to}
              <strong className="number">{format.number(move.members)}</strong>
            </li>
          ))}
        </ul>
      )}
      <Members title={words.movers} members={report.movers} />
      <Members title={words.most} members={report.mostChanged} />
      <details className="small" open={report.notes.length < 4}>
        <summary>{words.notes}</summary>
        <ul className="bullets soft">
          {report.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

function Members({ title, members }: { title: string; members: MemberChange[] }) {
  const words = useWords();
  const format = useFormat();
  if (members.length === 0) {
    return null;
  }
  return (
    <details>
      <summary>
        {title} ({members.length})
      </summary>
      <Table
        label={title}
        keyOf={(row) => row.member}
        rows={members}
        columns={[
          { name: words.member, cell: (row) => <MemberName id={row.member} /> },
          {
            name: words.points,
            figure: true,
            cell: (row) => `${format.number(row.pointsBefore)} → ${format.number(row.pointsAfter)}`,
          },
          {
            name: words.tier,
            cell: (row) => (row.tierBefore === row.tierAfter ? row.tierAfter : `${row.tierBefore} → ${row.tierAfter}`),
          },
        ]}
      />
    </details>
  );
}
