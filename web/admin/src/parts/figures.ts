import { LanguageContext, type Language } from "@laurel/ui";
import { useContext } from "react";

/** How figures are written where there is little room, and instants where seconds count. */
export interface Figures {
  /** 12.3K */
  compact(value: number): string;
  /** A part of 1, as percents. */
  share(value: number): string;
  /** Whole money with a short sign, for axes and cards: no digit of it is ever paid. */
  money(value: number, currency: string): string;
  /** Money at a glance: without cents where these say nothing any more. */
  sum(amount: { value: string; currency: string }): string;
  /** 23 Nov */
  day(date: string): string;
  /** With seconds. */
  instant(at: string): string;
}

const made = new Map<Language, Figures>();

export function figuresOf(language: Language): Figures {
  let figures = made.get(language);
  if (!figures) {
    const compact = new Intl.NumberFormat(language, { notation: "compact", maximumFractionDigits: 1 });
    const share = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 });
    const day = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", timeZone: "UTC" });
    const instant = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "medium" });
    figures = {
      compact: (value) => compact.format(value),
      share: (value) => share.format(value),
      money: (value, currency) =>
        new Intl.NumberFormat(language, {
          style: "currency",
          currency,
          currencyDisplay: "narrowSymbol",
          notation: Math.abs(value) < 10_000 ? "standard" : "compact",
          maximumFractionDigits: Math.abs(value) < 10_000 ? 0 : 1,
        }).format(value),
      sum: ({ value, currency }) =>
        new Intl.NumberFormat(language, {
          style: "currency",
          currency,
          ...(Math.abs(Number(value)) < 10_000 ? {} : { maximumFractionDigits: 0 }),
        }).format(value as unknown as number),
      day: (date) => day.format(new Date(date)),
      instant: (at) => instant.format(new Date(at)),
    };
    made.set(language, figures);
  }
  return figures;
}

export function useFigures(): Figures {
  return figuresOf(useContext(LanguageContext));
}
