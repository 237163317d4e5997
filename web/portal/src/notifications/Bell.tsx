import { Bell as Icon, useFormat } from "@laurel/ui";
import { Link, useLocation } from "wouter";
import { useNewest } from "./Live.tsx";
import { useWords } from "./words.ts";

const MOST_SHOWN = 99;

/** The way to the notices, and how many were not read. */
export function Bell() {
  const words = useWords();
  const format = useFormat();
  const [path] = useLocation();
  const unread = useNewest().data?.unread ?? 0;
  return (
    <Link
      href="/notifications"
      className="button button-plain tool-button bell"
      aria-label={unread > 0 ? words.bellUnread(format.number(unread)) : words.title}
      aria-current={path === "/notifications" ? "page" : undefined}
    >
      <Icon />
      {unread > 0 && (
        <span className="badge number" aria-hidden="true">
          {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
        </span>
      )}
    </Link>
  );
}
