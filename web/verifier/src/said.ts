import type { Finding, Findings, Problem, StepName, Verdict } from "@laurel/draw";

/** Every name of a fact in any finding. */
export type FactName = { [F in Finding]: keyof Findings[F] }[Finding];

/** What is said of a finding, from its facts as they are to be read. */
type FindingWords = { [F in Exclude<Finding, "broken">]: (facts: { [K in keyof Findings[F]]: string }) => string };

/** Everything that is said about the steps; a finding, a problem or a fact without a word does not compile. */
export interface StepWords {
  /** What the step is about. */
  readonly names: Record<StepName, string>;
  /** What it asks. */
  readonly questions: Record<StepName, string>;
  /** What it means when it fails. */
  readonly meanings: Record<StepName, string>;
  readonly findings: FindingWords;
  readonly broken: (problem: string, at: string, found: string) => string;
  readonly problems: Record<Problem, string>;
  readonly facts: Record<FactName, string>;
  readonly verdicts: Record<Verdict, string>;
}
