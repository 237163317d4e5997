import { Button, Choice, Empty, Loading, Trouble, useSharedWords, type Page } from "@laurel/ui";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link, useSearchParams } from "wouter";
import { useWords as usePaymentWords } from "../payment/words.ts";
import { useWords } from "./words.ts";

interface Props<T> {
  name: string;
  load: (filter: string, cursor?: string) => Promise<Page<T>>;
  /** What may be asked for instead of everything, by its name in the address. */
  filters: Record<string, string>;
  /** Whether an item is of what is asked for, where it is not the service that chooses. */
  fits?: (item: T, filter: string) => boolean;
  row: (item: T) => ReactNode;
}

/** A part of the history, page by page; the filter is in the address. */
export function Listing<T>({ name, load, filters, fits, row }: Props<T>) {
  const words = useWords().ledger;
  const shared = useSharedWords();
  const [search, setSearch] = useSearchParams();
  const wanted = search.get("show") ?? "";
  const filter = wanted in filters ? wanted : "";
  const choose = (show: string) =>
    setSearch(
      (before) => {
        before.delete("show");
        if (show) {
          before.set("show", show);
        }
        return before;
      },
      { replace: true },
    );
  const pages = useInfiniteQuery({
    // What the page itself chooses from is loaded once for all of its filters.
    queryKey: ["history", name, fits ? "" : filter],
    queryFn: ({ pageParam }) => load(filter, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const all = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const shown = filter && fits ? all.filter((item) => fits(item, filter)) : all;
  if (pages.isSuccess && shown.length === 0 && !filter) {
    return <Nothing />;
  }
  return (
    <section className="card stack">
      <div className="filter">
        <Choice label={words.filter} value={filter} onChange={choose}>
          <option value="">{words.everything}</option>
          {Object.entries(filters).map(([value, told]) => (
            <option key={value} value={value}>
              {told}
            </option>
          ))}
        </Choice>
      </div>
      {pages.isPending ? (
        <Loading lines={6} />
      ) : !pages.data ? (
        <Trouble failure={pages.error} onRetry={() => void pages.refetch()} />
      ) : shown.length > 0 ? (
        <ul className="list">{shown.map(row)}</ul>
      ) : pages.hasNextPage ? (
        <p className="soft">{words.noMatchYet}</p>
      ) : (
        <Empty
          title={words.noMatch}
          action={
            <Button look="quiet" onClick={() => choose("")}>
              {words.showAll}
            </Button>
          }
        >
          {words.noMatchText}
        </Empty>
      )}
      {pages.hasNextPage && (
        <div>
          <Button look="quiet" busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {shown.length > 0 ? shared.more : words.further}
          </Button>
        </div>
      )}
      {pages.isError && pages.data && <Trouble failure={pages.error} onRetry={() => void pages.fetchNextPage()} />}
    </section>
  );
}

function Nothing() {
  const words = useWords().ledger;
  const { payment } = usePaymentWords();
  return (
    <section className="card">
      <Empty
        title={words.nothing}
        action={
          <Link className="button" href="/pay">
            {payment.title}
          </Link>
        }
      >
        {words.nothingText}
      </Empty>
    </section>
  );
}
