/** Where things are at the desk, in one place, so that features need not know each other's addresses. */
export const paths = {
  payment: (id: string) => `/payments/${encodeURIComponent(id)}`,
  member: (id: string) => `/members/${encodeURIComponent(id)}`,
  sweepstakes: (id: string) => `/sweepstakes/${encodeURIComponent(id)}`,
};

/** The start of an id that is too long for a table; the whole is where it leads. */
export function shortId(id: string): string {
  return id.length > 14 ? `${id.slice(0, 12)}…` : id;
}
