import { Button, Empty, Loading, Trouble, useFormat, useSharedWords, type Page } from "@laurel/ui";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Table, type Column } from "./Table.tsx";
import { useWords } from "./words.ts";

interface ListingProps<T> {
  label: string;
  /** Names the list among all that is asked for, with its filters. */
  queryKey: readonly unknown[];
  load: (cursor?: string) => Promise<Page<T>>;
  columns: ReadonlyArray<Column<T>>;
  keyOf: (row: T) => string;
  /** What to say when there is nothing at all. */
  empty: { title: string; text: string; action?: ReactNode };
  /** Takes the filters off; absent when none is set. */
  onClear?: (() => void) | undefined;
  /** How often it is asked for again, in milliseconds. */
  every?: number;
}

/** A list that comes page by page, as a table, with all its states. */
export function Listing<T>({ label, queryKey, load, columns, keyOf, empty, onClear, every }: ListingProps<T>) {
  const words = useWords();
  const shared = useSharedWords();
  const format = useFormat();
  const pages = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => load(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    ...(every ? { refetchInterval: every } : {}),
  });
  if (pages.isPending) {
    return (
      <section className="card">
        <Loading lines={8} />
      </section>
    );
  }
  if (!pages.data) {
    return (
      <section className="card">
        <Trouble failure={pages.error} onRetry={() => void pages.refetch()} />
      </section>
    );
  }
  const rows = pages.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) {
    return (
      <section className="card">
        {onClear ? (
          <Empty
            title={words.noMatch}
            action={
              <Button look="quiet" onClick={onClear}>
                {words.clear}
              </Button>
            }
          >
            {words.noMatchText}
          </Empty>
        ) : (
          <Empty title={empty.title} action={empty.action}>
            {empty.text}
          </Empty>
        )}
      </section>
    );
  }
  return (
    <section className="card listing" aria-busy={pages.isFetching}>
      <Table label={label} columns={columns} rows={rows} keyOf={keyOf} />
      <div className="row row-spread listing-foot">
        <p className="soft small" role="status">
          {words.listed(format.number(rows.length), pages.hasNextPage)}
        </p>
        {pages.hasNextPage && (
          <Button look="quiet" busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {shared.more}
          </Button>
        )}
      </div>
      {pages.isError && <Trouble failure={pages.error} onRetry={() => void pages.fetchNextPage()} />}
    </section>
  );
}
