import type { ReactNode } from "react";

/** A column: what it is called and what a row has in it. */
export interface Column<T> {
  /** Also its key. */
  name: string;
  cell: (row: T) => ReactNode;
  /** Numbers stand at the end, one below the other. */
  figure?: boolean;
  /** What is in it stays on one line. */
  tight?: boolean;
  /** What names the row; the first column unless another says so. */
  heading?: boolean;
}

interface TableProps<T> {
  /** What the table lists, for who does not see what stands above it. */
  label: string;
  columns: ReadonlyArray<Column<T>>;
  rows: readonly T[];
  keyOf: (row: T) => string;
}

/** A table in a room of its own, which scrolls when it is wider than the window. */
export function Table<T>({ label, columns, rows, keyOf }: TableProps<T>) {
  const heading = columns.find((column) => column.heading) ?? columns[0];
  return (
    <div className="table-room" role="region" aria-label={label} tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.name} scope="col" className={column.figure ? "figure" : undefined}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column) =>
                column === heading ? (
                  <th key={column.name} scope="row" className={column.tight ? "tight" : undefined}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.name} className={column.figure ? "figure" : column.tight ? "tight" : undefined}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
