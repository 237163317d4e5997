import type { ReactNode } from "react";

/** The head of a screen: what it is, in a line what for, and what can be done. */
export function Head({ title, lead, children }: { title: string; lead?: ReactNode; children?: ReactNode }) {
  return (
    <div className="head">
      <div>
        <h1>{title}</h1>
        {lead && <p className="soft">{lead}</p>}
      </div>
      {children && <div className="row">{children}</div>}
    </div>
  );
}
