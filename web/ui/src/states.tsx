import type { ReactNode } from "react";
import { Sprig } from "./icons.tsx";
import { useOnline } from "./online.tsx";
import { useSharedWords } from "./words.ts";

/** Something is on its way: the shape of what will be there. Without a network it waits for one, and says so. */
export function Skeleton({ lines = 3, title = false }: { lines?: number; title?: boolean }) {
  const words = useSharedWords();
  const online = useOnline();
  return (
    <div className="stack" role="status">
      {online ? <span className="visually-hidden">{words.loading}</span> : <p className="soft">{words.trouble.waiting}</p>}
      {title && <div className="skeleton skeleton-title" />}
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className="skeleton skeleton-line" />
      ))}
    </div>
  );
}

/** There is nothing yet, and what to do about it. */
export function Empty({
  title,
  children,
  action,
  page = false,
}: {
  title: string;
  children: ReactNode;
  action?: ReactNode;
  /** Whether it stands for the whole screen, whose heading it then is. */
  page?: boolean;
}) {
  return (
    <div className="empty">
      <Sprig size={40} />
      {page ? <h1>{title}</h1> : <p className="empty-title">{title}</p>}
      <p className="soft">{children}</p>
      {action}
    </div>
  );
}
