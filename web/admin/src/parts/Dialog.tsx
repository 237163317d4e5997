import { Button, Dialog as Question } from "@laurel/ui";
import type { ReactNode } from "react";
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
  /** What the page calls the API's fields, should they be refused. */
  labels?: Readonly<Record<string, string>>;
  reasons?: Readonly<Record<string, string>>;
  /** Where what is shown may be old: loads it again. */
  onReload?: () => void;
  wide?: boolean;
}

/** A question to staff: what is asked, what became of the last try, the way out and the button that acts. */
export function Dialog(dialog: DialogProps) {
  const { title, children, onClose, action, onAct, grave = false, busy = false, failure, labels, reasons, onReload, wide = false } = dialog;
  const words = useWords();
  return (
    <Question title={title} wide={wide} busy={busy} onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(submit) => {
          submit.preventDefault();
          if (!busy) {
            onAct?.();
          }
        }}
      >
        {children}
        {failure != null && <Refused failure={failure} onReload={onReload} labels={labels} reasons={reasons} />}
        <div className="row dialog-foot">
          <Button look="quiet" onClick={() => !busy && onClose()}>
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
    </Question>
  );
}
