const AMOUNT = /^\d{1,12}(\.\d{1,4})?$/;
const SCALE = 4;

/** What was typed as an amount, as the API wants it: decimal text above nothing, with at most that many decimals. */
export function amountOf(typed: string, decimals: number): string | undefined {
  const text = typed.trim().replace(",", ".");
  const fits = AMOUNT.test(text) && /[1-9]/.test(text) && (text.split(".")[1]?.length ?? 0) <= decimals;
  return fits ? text : undefined;
}

/** How many decimals a currency has. */
export function decimalsOf(currency: string): number {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** Below, at or above 0 as the first is less than, as much as or more than the second; no digit is rounded. */
export function compareAmounts(one: string, other: string): number {
  const difference = scaled(one) - scaled(other);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function scaled(text: string): bigint {
  const negative = text.startsWith("-");
  const [whole = "0", part = ""] = text.replace("-", "").split(".");
  const digits = BigInt(whole + part.padEnd(SCALE, "0").slice(0, SCALE));
  return negative ? -digits : digits;
}
