import { Button, Field } from "@laurel/ui";
import { useEffect, useState, type ReactNode } from "react";
import { useSearchParams } from "wouter";
import { useWords } from "./words.ts";

const PAUSE = 350;

/** Filters live in the address, so that what is shown can be kept, sent to a colleague and come back to. */
export interface FilterState<N extends string> {
  values: Record<N, string>;
  set: (change: Partial<Record<N, string>>) => void;
  /** Takes them off; absent when none is set. */
  clear: (() => void) | undefined;
  /** As a query, without those that are empty. */
  query: Record<string, string>;
}

export function useFilters<N extends string>(...names: readonly N[]): FilterState<N> {
  const [search, setSearch] = useSearchParams();
  const values = Object.fromEntries(names.map((name) => [name, search.get(name) ?? ""])) as Record<N, string>;
  const set = (change: Partial<Record<N, string>>) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries<string | undefined>(change)) {
          if (value) {
            after.set(name, value);
          } else {
            after.delete(name);
          }
        }
        return after;
      },
      { replace: true },
    );
  const query = Object.fromEntries(Object.entries<string>(values).filter(([, value]) => value !== ""));
  const none = Object.fromEntries(names.map((name) => [name, ""])) as Record<N, string>;
  return { values, set, query, clear: Object.keys(query).length > 0 ? () => set(none) : undefined };
}

/** Filters side by side, and the way to take them off. */
export function Filters({ children, onClear }: { children: ReactNode; onClear: (() => void) | undefined }) {
  const words = useWords();
  return (
    <div className="filters" role="search" aria-label={words.filters}>
      {children}
      {onClear && (
        <Button look="plain" onClick={onClear}>
          {words.clear}
        </Button>
      )}
    </div>
  );
}

/** A filter that is typed; it takes effect at a pause. */
export function TypedFilter({
  label,
  value,
  onValue,
  type = "search",
}: {
  label: string;
  value: string;
  onValue: (value: string) => void;
  type?: "search" | "date" | "email";
}) {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === value) {
      return;
    }
    const pause = setTimeout(() => onValue(typed.trim()), PAUSE);
    return () => clearTimeout(pause);
    // What is typed decides; a new function for the same filter must not begin the pause again.
  }, [typed]);
  return <Field label={label} type={type} value={typed} onChange={(change) => setTyped(change.target.value)} />;
}
