import { Button } from "@laurel/ui";
import { useId, useLayoutEffect, useRef, type ReactNode } from "react";
import { Refused } from "./Refused.tsx";
import { useWords } from "./words.ts";

interface DialogProps {
  title: string;
  children: ReactNode;
  onClose: () => void;
  /** What the button that acts says; without it there is only the way out. */
  action?: string;
  onAct?: () => void;
  /** It cannot be taken back, or takes something away. */
  grave?: boolean;
  /** Under way: it stays open, and takes no second press. */
  busy?: boolean;
  failure?: unknown;
  /** Where what is shown may be old: loads it again. */
  onReload?: () => void;
  wide?: boolean;
}

/**
 * The browser's own dialog. It is there as long as it is rendered: focus goes to its first field, Esc leaves it, and focus
 * returns to where it was.
 */
export function Dialog(dialog: DialogProps) {
  const { title, children, onClose, action, onAct, grave = false, busy = false, failure, onReload, wide = false } = dialog;
  const words = useWords();
  const heading = useId();
  const element = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = element.current!;
    shown.showModal();
    return () => shown.close();
  }, []);
  const leave = () => {
    if (!busy) {
      onClose();
    }
  };
  return (
    <dialog
      ref={element}
      className={wide ? "dialog dialog-wide" : "dialog"}
      aria-labelledby={heading}
      onCancel={(escape) => {
        escape.preventDefault();
        leave();
      }}
      onClose={() => {
        // A browser lets a second Esc close it without asking.
        if (!element.current?.open) {
          if (busy) {
            element.current?.showModal();
          } else {
            onClose();
          }
        }
      }}
    >
      <form
        className="dialog-form"
        noValidate
        onSubmit={(submit) => {
          submit.preventDefault();
          if (!busy) {
            onAct?.();
          }
        }}
      >
        <h2 id={heading}>{title}</h2>
        <div className="dialog-body stack">
          {children}
          {failure != null && <Refused failure={failure} onReload={onReload} />}
        </div>
        <div className="row dialog-foot">
          <Button look="quiet" onClick={leave}>
            {action ? words.cancel : words.close}
          </Button>
          {action && (
            <span className={grave ? "grave" : undefined}>
              <Button type="submit" busy={busy}>
                {action}
              </Button>
            </span>
          )}
        </div>
      </form>
    </dialog>
  );
}
