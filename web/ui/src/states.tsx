import type { ReactNode } from "react";
import { Sprig } from "./icons.tsx";

/** Something is on its way: the shape of what will be there. */
export function Skeleton({ lines = 3, title = false, label }: { lines?: number; title?: boolean; label: string }) {
  return (
    <div className="stack" role="status">
      <span className="visually-hidden">{label}</span>
      {title && <div className="skeleton skeleton-title" />}
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className="skeleton skeleton-line" />
      ))}
    </div>
  );
}

/** There is nothing yet, and what to do about it. */
export function Empty({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <Sprig size={40} />
      <h3>{title}</h3>
      <p className="soft">{children}</p>
      {action}
    </div>
  );
}
