import { Card, Table, useFigures } from "../parts/index.ts";
import type { Sweepstakes } from "./api.ts";
import { useWords } from "./words.ts";

/** Who did what when, the latest first. */
export function History({ one }: { one: Sweepstakes }) {
  const words = useWords().history;
  const figures = useFigures();
  const rows = one.history.map((entry, index) => ({ ...entry, index })).reverse();
  return (
    <Card title={words.title}>
      <Table
        label={one.title}
        rows={rows}
        keyOf={({ index }) => String(index)}
        columns={[
          { name: words.at, cell: ({ at }) => figures.instant(at) },
          { name: words.what, cell: ({ what }) => what },
          { name: words.who, cell: ({ who }) => <span className="mono">{who}</span> },
          { name: words.detail, cell: ({ detail }) => detail },
        ]}
      />
    </Card>
  );
}
