import { useId, useLayoutEffect, useRef, type ReactNode } from "react";

interface ModalProps {
  /** What it is called, for who does not see it; or the id of the heading within it that says so. */
  label?: string;
  labelledBy?: string;
  look?: string;
  /** Under way: Escape does not leave it. */
  busy?: boolean;
  /** A press beside it leaves it, too: only where nothing typed would be lost. */
  light?: boolean;
  onClose: () => void;
  children: ReactNode;
}

/**
 * What stands in front of the page for as long as it is rendered. It is the browser's own dialog: focus stays within it,
 * goes back to where it was, and Escape leaves it unless something is under way.
 */
export function Modal({ label, labelledBy, look = "", busy = false, light = false, onClose, children }: ModalProps) {
  const element = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = element.current!;
    shown.showModal();
    return () => shown.close();
  }, []);
  return (
    <dialog
      ref={element}
      className={`dialog ${look}`}
      aria-label={label}
      aria-labelledby={labelledBy}
      onCancel={(leaving) => {
        if (busy) {
          leaving.preventDefault();
        }
      }}
      onClick={(press) => {
        if (light && press.target === element.current) {
          onClose();
        }
      }}
      onClose={() => {
        // It may have been closed and shown again before it is told, as in strict mode.
        if (element.current?.open) {
          return;
        }
        // A browser lets a second Escape close it without asking.
        if (busy) {
          element.current?.showModal();
        } else {
          onClose();
        }
      }}
    >
      {children}
    </dialog>
  );
}

/** A question in front of the page, with its heading. */
export function Dialog({
  title,
  wide = false,
  busy = false,
  onClose,
  children,
}: {
  title: string;
  wide?: boolean;
  busy?: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  const heading = useId();
  return (
    <Modal labelledBy={heading} look={wide ? "dialog-wide" : ""} busy={busy} onClose={onClose}>
      <div className="dialog-room stack">
        <h2 id={heading}>{title}</h2>
        {children}
      </div>
    </Modal>
  );
}
