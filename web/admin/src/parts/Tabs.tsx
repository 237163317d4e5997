import { useId, type KeyboardEvent, type ReactNode } from "react";
import { useSearchParams } from "wouter";

export interface Tab {
  /** As it stands in the address. */
  id: string;
  name: string;
  content: () => ReactNode;
}

/** Tabs of which the address says which one is open; arrow keys, Home and End go through them. */
export function Tabs({ label, tabs, param = "tab" }: { label: string; tabs: readonly Tab[]; param?: string }) {
  const id = useId();
  const [search, setSearch] = useSearchParams();
  const open = tabs.find((tab) => tab.id === search.get(param)) ?? tabs[0];
  const choose = (tab: Tab | undefined) => {
    if (tab) {
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          after.set(param, tab.id);
          return after;
        },
        { replace: true },
      );
      document.getElementById(`${id}-${tab.id}`)?.focus();
    }
  };
  const onKeyDown = (press: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab === open);
    const to: Record<string, number> = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at + tabs.length - 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const next = to[press.key];
    if (next !== undefined) {
      press.preventDefault();
      choose(tabs[next]);
    }
  };
  return (
    <div className="stack">
      <div className="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            id={`${id}-${tab.id}`}
            type="button"
            role="tab"
            aria-selected={tab === open}
            aria-controls={`${id}-panel`}
            tabIndex={tab === open ? 0 : -1}
            onClick={() => choose(tab)}
          >
            {tab.name}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} className="stack" role="tabpanel" aria-labelledby={open ? `${id}-${open.id}` : undefined}>
        {open?.content()}
      </div>
    </div>
  );
}
