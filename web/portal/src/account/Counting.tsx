import { useFormat } from "@laurel/ui";
import { useEffect, useRef, useState } from "react";

const TAKES = 900;

/** A number that runs to its new value when it changes; at once for who wants no motion, and for who hears it. */
export function Counting({ value }: { value: number }) {
  const format = useFormat();
  const [shown, setShown] = useState(value);
  const from = useRef(value);
  useEffect(() => {
    const begun = performance.now();
    const start = from.current;
    if (start === value || matchMedia("(prefers-reduced-motion: reduce)").matches) {
      from.current = value;
      setShown(value);
      return;
    }
    let frame = requestAnimationFrame(function step(now) {
      from.current = between(start, value, (now - begun) / TAKES);
      setShown(from.current);
      if (from.current !== value) {
        frame = requestAnimationFrame(step);
      }
    });
    return () => cancelAnimationFrame(frame);
  }, [value]);
  return (
    <>
      <span aria-hidden="true">{format.number(shown)}</span>
      <span className="visually-hidden">{format.number(value)}</span>
    </>
  );
}

/** Where a number is on its way after this share of the time: fast at first, and exactly there in the end. */
export function between(start: number, end: number, share: number): number {
  if (share >= 1) {
    return end;
  }
  const done = 1 - (1 - Math.max(0, share)) ** 3;
  return Math.round(start + (end - start) * done);
}
