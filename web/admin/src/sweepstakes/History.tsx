import { Who } from "../members/Who.tsx";
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
        label={words.title}
        rows={rows}
        keyOf={({ index }) => String(index)}
        columns={[
          { name: words.at, tight: true, cell: ({ at }) => figures.instant(at) },
          { name: words.what, cell: ({ what }) => what },
          { name: words.who, tight: true, cell: ({ who }) => <Who who={who} /> },
          { name: words.detail, cell: ({ detail }) => detail },
        ]}
      />
    </Card>
  );
}
