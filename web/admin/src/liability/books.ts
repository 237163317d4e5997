import type { Liability } from "./api.ts";

const MEMBERS = "member:";
const PROGRAM = "program:";

type Accounts = Readonly<Record<string, number>>;

const sum = (accounts: Accounts, of: (name: string) => boolean) =>
  Object.entries(accounts).reduce((total, [name, points]) => (of(name) ? total + points : total), 0);

/** What members hold together, whoever owes something included. */
export const held = (accounts: Accounts) => sum(accounts, (name) => name.startsWith(MEMBERS));

export const trialSum = (accounts: Accounts) => sum(accounts, () => true);

export interface Flow {
  opening: number;
  /** What came to members from each account of the programme, or went there when below 0. */
  moved: Array<{ account: string; points: number }>;
  closing: number;
  /** What opening and movements do not explain; 0 as long as the books are whole. */
  difference: number;
}

/** From one trial balance to a later one. */
export function flow(before: Accounts, after: Accounts): Flow {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => name.startsWith(PROGRAM)).toSorted();
  const moved = names.map((account) => ({ account, points: (before[account] ?? 0) - (after[account] ?? 0) }));
  const opening = held(before);
  const closing = held(after);
  return { opening, moved, closing, difference: closing - opening - moved.reduce((total, one) => total + one.points, 0) };
}

export interface Compared {
  name: string;
  /** From the last snapshot on. */
  reported: number;
  /** From the journal's first entry on. */
  journal: number;
  drift: number;
}

/** The report against the journal itself, at the same instant, figure by figure. */
export function compared(reported: Liability, journal: Liability): Compared[] {
  const line = (name: string, one: number, other: number) => ({ name, reported: one, journal: other, drift: one - other });
  const accounts = [...new Set([...Object.keys(reported.trialBalance), ...Object.keys(journal.trialBalance)])].toSorted();
  return [
    line("outstanding", reported.outstanding, journal.outstanding),
    // What lots hold has to be what the accounts of members hold, and what some of them owe.
    line("accounts", reported.outstanding, held(journal.trialBalance) + journal.owed),
    ...accounts.map((name) => line(name, reported.trialBalance[name] ?? 0, journal.trialBalance[name] ?? 0)),
  ];
}
