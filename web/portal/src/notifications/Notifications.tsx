import { Button, Choice, Empty, Loading, Trouble, useFormat, useSharedWords } from "@laurel/ui";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { KINDS, notificationsApi, type Notice } from "./api.ts";
import { placeOf } from "./places.ts";
import { useWords } from "./words.ts";

const UNREAD = "unread";

/** Everything a customer was told, the newest first; the stream brings new ones while it is open. */
export default function Notifications() {
  const words = useWords();
  const shared = useSharedWords();
  const [filter, setFilter] = useState("");
  const pages = useInfiniteQuery({
    queryKey: ["notifications", "inbox"],
    queryFn: ({ pageParam }) => notificationsApi.page(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  if (pages.isPending) {
    return <Loading lines={6} />;
  }
  if (pages.isError && !pages.data) {
    return <Trouble page failure={pages.error} onRetry={() => void pages.refetch()} />;
  }
  const loaded = pages.data!.pages;
  const all = loaded.flatMap((page) => page.items);
  const shown = all.filter((notice) => filter === "" || (filter === UNREAD ? !notice.read : notice.kind === filter));
  if (all.length === 0) {
    return (
      <section className="card narrow">
        <Empty
          page
          title={words.nothing}
          action={
            <Link className="button" href="/pay">
              {words.pay}
            </Link>
          }
        >
          {words.nothingText}
        </Empty>
      </section>
    );
  }
  return (
    <div className="stack-wide narrow">
      <h1>{words.title}</h1>
      <Unread count={loaded[0]!.unread} newest={all[0]!.id} />
      <section className="card stack">
        <h2 className="visually-hidden">{words.inbox}</h2>
        <Choice label={words.filter} value={filter} onChange={setFilter}>
          <option value="">{words.everything}</option>
          <option value={UNREAD}>{words.onlyUnread}</option>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </Choice>
        {shown.length === 0 ? (
          <Empty
            title={words.noMatch}
            action={
              <Button look="quiet" onClick={() => setFilter("")}>
                {words.showAll}
              </Button>
            }
          >
            {words.noMatchText}
          </Empty>
        ) : (
          <ul className="list">
            {shown.map((notice) => (
              <Row key={notice.id} notice={notice} />
            ))}
          </ul>
        )}
        {pages.hasNextPage && (
          <div>
            <Button look="quiet" busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
              {shared.more}
            </Button>
          </div>
        )}
        {pages.isError && <Trouble failure={pages.error} onRetry={() => void pages.fetchNextPage()} />}
      </section>
    </div>
  );
}

function Unread({ count, newest }: { count: number; newest: string }) {
  const words = useWords();
  const format = useFormat();
  const queries = useQueryClient();
  const readAll = useMutation({
    mutationFn: () => notificationsApi.readUpTo(newest),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["notifications"] }),
  });
  return (
    <div className="stack">
      <div className="row row-spread">
        <p className="soft" role="status">
          {count > 0 ? words.unread(format.number(count)) : words.allRead}
        </p>
        {count > 0 && (
          <Button look="quiet" busy={readAll.isPending} onClick={() => readAll.mutate()}>
            {words.readAll}
          </Button>
        )}
      </div>
      {readAll.isError && <Trouble failure={readAll.error} onRetry={() => readAll.mutate()} />}
    </div>
  );
}

function Row({ notice }: { notice: Notice }) {
  const words = useWords();
  const format = useFormat();
  const queries = useQueryClient();
  const place = placeOf(notice);
  const read = useMutation({
    mutationFn: () => notificationsApi.read(notice.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["notifications"] }),
  });
  const open = () => {
    if (!notice.read) {
      read.mutate();
    }
  };
  return (
    <li className={notice.read ? "notice-row" : "notice-row notice-new"}>
      <p className="notice-title">
        {place ? (
          <Link href={place} onClick={open}>
            {notice.title}
          </Link>
        ) : (
          notice.title
        )}
        {!notice.read && <span className="visually-hidden"> ({words.isUnread})</span>}
      </p>
      <p>{notice.text}</p>
      <p className="soft small">
        {words.kinds[notice.kind]} · {format.moment(notice.at)}
      </p>
    </li>
  );
}
