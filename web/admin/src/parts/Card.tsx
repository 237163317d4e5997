import { Loading, Trouble } from "@laurel/ui";
import type { UseQueryResult } from "@tanstack/react-query";
import { useId, type ReactNode } from "react";

/** A part of a screen with a heading. */
export function Card({ title, tools, children }: { title: string; tools?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    // A group, no landmark: the list within it often has the same name, and is one.
    <div role="group" className="card stack" aria-labelledby={id}>
      <div className="card-head">
        <h2 id={id}>{title}</h2>
        {tools}
      </div>
      {children}
    </div>
  );
}

/** A part that asks for something of its own, and waits and fails by itself. */
export function CardOf<T>({
  title,
  tools,
  query,
  lines = 4,
  children,
}: {
  title: string;
  tools?: ReactNode;
  query: UseQueryResult<T>;
  lines?: number;
  children: (data: T) => ReactNode;
}) {
  return (
    <Card title={title} tools={tools}>
      {query.data !== undefined ? (
        children(query.data)
      ) : query.isError ? (
        <Trouble failure={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Loading lines={lines} />
      )}
    </Card>
  );
}
