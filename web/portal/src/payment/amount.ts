const AMOUNT = /^\d{1,9}(\.\d{1,2})?$/;

/** What was typed as an amount of money, as the API wants it: decimal text. Nothing when it is none. */
export function amountOf(typed: string): string | undefined {
  const text = typed.trim().replace(",", ".");
  return AMOUNT.test(text) && /[1-9]/.test(text) ? text : undefined;
}
