/** The points that somebody typed: a whole number above 0, with or without marks between thousands. */
export function pointsOf(typed: string): number | undefined {
  const text = typed.trim();
  if (!/^(\d{1,9}|\d{1,3}([.,\s\u00a0\u202f]\d{3}){1,2})$/.test(text)) {
    return undefined;
  }
  const points = Number(text.replace(/\D/g, ""));
  return points > 0 ? points : undefined;
}
