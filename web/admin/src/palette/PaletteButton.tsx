import { lazy, Suspense, useEffect, useState } from "react";
import { useWords } from "./words.ts";

const Palette = lazy(() => import("./Palette.tsx"));

/** Opens the palette, as Ctrl+K and ⌘K do from anywhere. */
export function PaletteButton({ roles }: { roles: string[] }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (press: KeyboardEvent) => {
      if ((press.ctrlKey || press.metaKey) && !press.altKey && !press.shiftKey && press.key.toLowerCase() === "k") {
        press.preventDefault();
        // One dialog at a time: what is being entered in another is not to be left by a shortcut.
        if (!document.querySelector("dialog[open]")) {
          setOpen(true);
        }
      }
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  return (
    <>
      <button
        type="button"
        className="palette-button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => setOpen(true)}
      >
        {words.open} <kbd>{/Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘K" : "Ctrl K"}</kbd>
      </button>
      {open && (
        <Suspense>
          <Palette roles={roles} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
