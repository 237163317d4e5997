import { Button, Loading, Trouble } from "@laurel/ui";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useMay } from "../frame/roles.ts";
import { Card, type Column } from "../parts/index.ts";
import type { Recorded, Versions } from "./api.ts";
import { VersionTable } from "./VersionTable.tsx";
import { useWords } from "./words.ts";

interface VersionedProps<T extends Recorded> {
  queryKey: readonly unknown[];
  load: () => Promise<Versions<T>>;
  /** The version in force, as it is shown. */
  show: (version: T) => ReactNode;
  /** A form that begins with the newest version; `done` leaves it. */
  edit: (newest: T, done: () => void) => ReactNode;
  says: ReadonlyArray<Column<T>>;
}

/** Something of which there are versions: the one in force, a draft of the next one, and all there were. */
export function Versioned<T extends Recorded>({ queryKey, load, show, edit, says }: VersionedProps<T>) {
  const words = useWords();
  const mayEdit = useMay("marketer");
  const [editing, setEditing] = useState(false);
  const all = useQuery({ queryKey, queryFn: load });
  if (!all.data) {
    return (
      <section className="card">
        {all.isError ? <Trouble failure={all.error} onRetry={() => void all.refetch()} /> : <Loading lines={6} />}
      </section>
    );
  }
  const { current, versions } = all.data;
  const inForce = versions.find((one) => one.version === current);
  const newest = versions[0]!;
  const begin = mayEdit && !editing && (
    <Button look="quiet" onClick={() => setEditing(true)}>
      {words.edit}
    </Button>
  );
  return (
    <>
      {editing && edit(newest, () => setEditing(false))}
      {inForce && (
        <Card title={words.now} tools={begin}>
          {show(inForce)}
        </Card>
      )}
      <Card title={words.versions}>
        <VersionTable versions={versions} current={current} says={says} />
      </Card>
    </>
  );
}
