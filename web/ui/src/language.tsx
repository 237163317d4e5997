import { createContext, useContext } from "react";

export const LANGUAGES = { en: "English", es: "Español" } as const;
export type Language = keyof typeof LANGUAGES;

const KEPT = "laurel-language";

/** What was chosen here before, or the first of the browser's languages that there is. */
export function currentLanguage(): Language {
  const wanted = [localStorage.getItem(KEPT) ?? "", ...navigator.languages];
  for (const tag of wanted) {
    const language = tag.split("-")[0] ?? "";
    if (language in LANGUAGES) {
      return language as Language;
    }
  }
  return "en";
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(KEPT, language);
  document.documentElement.lang = language;
}

export const LanguageContext = createContext<Language>("en");

export interface Format {
  number(value: number): string;
  /** A plain decimal with all of its digits. */
  exact(value: string): string;
  /** A share of 0 to 1, in whole percent. */
  share(value: number): string;
  money(amount: { value: string; currency: string }): string;
  day(date: string): string;
  moment(instant: string): string;
}

const formats = new Map<Language, Format>();

/** Numbers, money and dates as the language writes them. */
export function formatOf(language: Language): Format {
  let format = formats.get(language);
  if (!format) {
    const numbers = new Intl.NumberFormat(language);
    const exact = new Intl.NumberFormat(language, { maximumFractionDigits: 20 });
    const shares = new Intl.NumberFormat(language, { style: "percent" });
    const days = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
    const moments = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
    format = {
      number: (value) => numbers.format(value),
      exact: (value) => exact.format(value as unknown as number),
      share: (value) => shares.format(value),
      // As text, so that no digit of the amount is lost on the way.
      money: ({ value, currency }) =>
        new Intl.NumberFormat(language, { style: "currency", currency }).format(value as unknown as number),
      day: (date) => days.format(new Date(date)),
      moment: (instant) => moments.format(new Date(instant)),
    };
    formats.set(language, format);
  }
  return format;
}

export function useFormat(): Format {
  return formatOf(useContext(LanguageContext));
}

/** A hook that gives words in the language of the page. Every language has the same ones, or it does not compile. */
export function wordsOf<T>(words: Record<Language, T>): () => T {
  return () => words[useContext(LanguageContext)];
}
