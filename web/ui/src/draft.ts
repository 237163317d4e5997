import { useEffect, useState } from "react";
import { useSession } from "./session.ts";

const KEPT = "laurel-draft:";

/**
 * What somebody types into a form, kept in this tab for as long as he stays at its address: neither a session that ends,
 * with the way to the sign-in page and back, nor a reload loses it. It is his alone who typed it.
 *
 * @param form names the form
 * @param begin what it holds before anything is typed
 */
export function useDraft<T extends object>(form: string, begin: T) {
  const owner = useSession().data?.customerId ?? "";
  const name = `${KEPT}${owner}:${form}`;
  const [draft, setDraft] = useState<T>(() => ({ ...begin, ...keptDraft<T>(name) }));
  useEffect(() => {
    const at = location.pathname;
    return () => {
      // Whoever goes somewhere else has given it up; when the form is only taken away, the address stays.
      if (location.pathname !== at) {
        sessionStorage.removeItem(name);
      }
    };
  }, [name]);
  return {
    draft,
    change: (part: Partial<T>) => {
      const next = { ...draft, ...part };
      sessionStorage.setItem(name, JSON.stringify(next));
      setDraft(next);
    },
    /** It has been sent. What the form shows stays. */
    sent: () => sessionStorage.removeItem(name),
  };
}

/** What was typed and not sent; nothing when there is none. */
export function keptDraft<T>(name: string): Partial<T> {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? "{}") as Partial<T>;
  } catch {
    return {};
  }
}

/** Nobody's drafts are left for whoever comes next. */
export function forgetDrafts(): void {
  Object.keys(sessionStorage)
    .filter((name) => name.startsWith(KEPT))
    .forEach((name) => sessionStorage.removeItem(name));
}
