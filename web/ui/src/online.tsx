import { useSyncExternalStore } from "react";
import { useSharedWords } from "./words.ts";

function onChange(changed: () => void): () => void {
  addEventListener("online", changed);
  addEventListener("offline", changed);
  return () => {
    removeEventListener("online", changed);
    removeEventListener("offline", changed);
  };
}

/** Whether the browser has a network at all; that Laurel answers is another matter. */
export function useOnline(): boolean {
  return useSyncExternalStore(onChange, () => navigator.onLine);
}

/** Across the page while there is no network: nothing is lost, but nothing is new. */
export function OfflineBanner() {
  const words = useSharedWords().trouble;
  const online = useOnline();
  return (
    <div role="status" className="no-print">
      {!online && (
        <p className="banner">
          <strong>{words.offline}.</strong> {words.offlineText}
        </p>
      )}
    </div>
  );
}
