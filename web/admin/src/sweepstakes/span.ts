const SECOND = 1_000;

/** `2 d 03:04:05` until a moment; nothing once it is there. */
export function spanOf(milliseconds: number): string | undefined {
  if (milliseconds <= 0) {
    return undefined;
  }
  const seconds = Math.ceil(milliseconds / SECOND);
  const [hours, minutes, rest] = [Math.floor(seconds / 3_600) % 24, Math.floor(seconds / 60) % 60, seconds % 60];
  const clock = [hours, minutes, rest].map((part) => String(part).padStart(2, "0")).join(":");
  const days = Math.floor(seconds / 86_400);
  return days > 0 ? `${days} d ${clock}` : clock;
}
