import { Check } from "@laurel/ui";
import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from "react";
import { useWords } from "./words.ts";

const SHOWN = 6_000;

const ToastContext = createContext<(text?: string) => void>(() => {});

/** Says for a while that something was done, also to who does not see it: `const done = useToast(); done("…")`. */
export function useToast(): (text?: string) => void {
  return useContext(ToastContext);
}

/** Where it is said. */
export function Toasts({ children }: { children: ReactNode }) {
  const words = useWords();
  const [shown, setShown] = useState<{ text: string }>();
  const say = useCallback((text = words.saved) => setShown({ text }), [words.saved]);
  useEffect(() => {
    if (shown) {
      const over = setTimeout(() => setShown(undefined), SHOWN);
      return () => clearTimeout(over);
    }
    return undefined;
  }, [shown]);
  return (
    <ToastContext value={say}>
      {children}
      <div className="toasts no-print" role="status">
        {shown && (
          <p className="toast">
            <Check /> {shown.text}
          </p>
        )}
      </div>
    </ToastContext>
  );
}
