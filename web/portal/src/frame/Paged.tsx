import { Button, Loading, Trouble, useSharedWords, type Page } from "@laurel/ui";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";

/** A list that is loaded part by part, whatever becomes of loading it. */
export function Paged<T>({
  name,
  load,
  empty,
  children,
}: {
  name: string;
  load: (cursor?: string) => Promise<Page<T>>;
  /** What is there instead of nothing. */
  empty: ReactNode;
  /** All that is loaded so far, at least one. */
  children: (items: T[]) => ReactNode;
}) {
  const shared = useSharedWords();
  const pages = useInfiniteQuery({
    queryKey: [name],
    queryFn: ({ pageParam }) => load(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  if (pages.isPending) {
    return <Loading />;
  }
  if (!pages.data) {
    return <Trouble failure={pages.error} onRetry={() => void pages.refetch()} />;
  }
  const all = pages.data.pages.flatMap((page) => page.items);
  return (
    <>
      {all.length === 0 ? empty : children(all)}
      {pages.hasNextPage && (
        <div>
          <Button look="quiet" busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {shared.more}
          </Button>
        </div>
      )}
      {pages.isError && <Trouble failure={pages.error} onRetry={() => void pages.refetch()} />}
    </>
  );
}
