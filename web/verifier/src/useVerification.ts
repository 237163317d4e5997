import { useEffect, useState, useSyncExternalStore } from "react";
import { Verification, type Progress } from "./verification.ts";

/** A verification that ends with the screen, and how far it is. */
export function useVerification(newWorker: () => Worker): [Verification, Progress] {
  const [verification] = useState(() => new Verification(newWorker));
  useEffect(() => () => verification.forget(), [verification]);
  return [verification, useSyncExternalStore(verification.watch, verification.now)];
}
