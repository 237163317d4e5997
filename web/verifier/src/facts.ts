import type { Step } from "@laurel/draw";
import { LanguageContext } from "@laurel/ui";
import { useContext } from "react";
import type { FactName, StepWords } from "./said.ts";

const LONGEST_HASH_SHOWN = 20;
const ENDS = 8;

/** As much of a hash as two people compare at a glance; other texts as they are. */
export function short(text: string): string {
  return text.length > LONGEST_HASH_SHOWN && /^[0-9a-f]+$/.test(text) ? `${text.slice(0, ENDS)}…${text.slice(-ENDS)}` : text;
}

/** Writes integers of any size as the language does. */
export function useIntegers(): (value: bigint | number) => string {
  const numbers = new Intl.NumberFormat(useContext(LanguageContext));
  return (value) => numbers.format(value);
}

/** The facts of a step as texts, in the order in which they were found. */
export function factsOf(step: Step, integer: (value: bigint) => string): Array<[FactName, string]> {
  return Object.entries(step.facts).map(([name, value]: [string, string | bigint]) => [
    name as FactName,
    typeof value === "bigint" ? integer(value) : value,
  ]);
}

/** The sentence that says what a step found. */
export function sentenceOf(step: Step, words: StepWords, integer: (value: bigint) => string): string {
  if (step.finding === "broken") {
    const { problem, at, found } = step.facts;
    return words.broken(words.problems[problem], at, found);
  }
  const facts = Object.fromEntries(factsOf(step, integer));
  // each finding's sentence takes just the facts of that finding, which the compiler cannot follow through a look-up
  return (words.findings[step.finding] as (facts: Record<string, string>) => string)(facts);
}
