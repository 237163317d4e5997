/** So many places are shown one by one; who draws a hundred does not want to wait for each. */
export const ONE_BY_ONE = 12;

/** How many places are shown after so many: one more, and all that are left after the last of those that come alone. */
export function afterwards(shown: number, drawn: number): number {
  return shown + 1 >= ONE_BY_ONE ? drawn : Math.min(shown + 1, drawn);
}
