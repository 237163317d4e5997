import { useId, useLayoutEffect, useRef, type ReactNode } from "react";

/**
 * A question in front of the page, there for as long as it is rendered. It is the browser's own dialog: focus stays within
 * it, goes back to where it was, and Escape leaves it unless something is under way.
 */
export function Dialog({
  title,
  busy = false,
  onClose,
  children,
}: {
  title: string;
  busy?: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current!;
    shown.showModal();
    return () => shown.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={id}
      onCancel={(leaving) => {
        if (busy) {
          leaving.preventDefault();
        }
      }}
      onClose={() => {
        // It may have been closed and shown again before it is told, as in strict mode.
        if (dialog.current?.open) {
          return;
        }
        // A browser lets a second Escape close it without asking.
        if (busy) {
          dialog.current?.showModal();
        } else {
          onClose();
        }
      }}
    >
      <div className="dialog-room stack">
        <h2 id={id}>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}
