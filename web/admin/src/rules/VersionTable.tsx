import { useFormat } from "@laurel/ui";
import { Who } from "../members/Who.tsx";
import { Table, type Column } from "../parts/index.ts";
import type { Recorded } from "./api.ts";
import { useWords } from "./words.ts";

interface VersionTableProps<T> {
  versions: readonly T[];
  /** The one in force, which is marked. */
  current?: number;
  /** What a version says of its own. */
  says: ReadonlyArray<Column<T>>;
}

/** Versions, newest first: from when on, by whom, why. */
export function VersionTable<T extends Recorded>({ versions, current, says }: VersionTableProps<T>) {
  const words = useWords();
  const format = useFormat();
  return (
    <Table
      label={words.allVersions}
      rows={versions}
      keyOf={(one) => String(one.version)}
      columns={[
        {
          name: words.version,
          cell: (one) => (
            <span className="row-tight">
              {format.number(one.version)}
              {one.version === current && <span className="tag tag-good">{words.inForce}</span>}
              {Date.parse(one.effectiveFrom) > Date.now() && <span className="tag">{words.planned}</span>}
            </span>
          ),
        },
        { name: words.starts, cell: (one) => (Date.parse(one.effectiveFrom) <= 0 ? words.always : format.moment(one.effectiveFrom)) },
        ...says,
        { name: words.note, cell: (one) => one.note || <span className="soft">{words.noNote}</span> },
        {
          name: words.by,
          tight: true,
          cell: (one) => (one.recordedBy ? <Who who={one.recordedBy} /> : <span className="soft">Laurel</span>),
        },
      ]}
    />
  );
}
