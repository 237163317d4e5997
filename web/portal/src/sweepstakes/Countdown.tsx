import { LanguageContext } from "@laurel/ui";
import { useContext, useEffect, useState, type ReactNode } from "react";
import { inWords } from "./time.ts";

/** How long it is until then, as it passes. It is not announced each second: whoever asks hears where it stands. */
export function Countdown({ to, children }: { to: string; children: (time: string, isOver: boolean) => ReactNode }) {
  const language = useContext(LanguageContext);
  const left = useLeft(to);
  return <>{children(inWords(left, language), left <= 0)}</>;
}

function useLeft(to: string): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(clock);
  }, []);
  return Date.parse(to) - now;
}
