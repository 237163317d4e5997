import type { Format } from "@laurel/ui";
import type { LedgerEntry } from "./api.ts";
import type { useWords } from "./words.ts";

type Words = ReturnType<typeof useWords>["arithmetic"];

/** How an entry's points were arrived at, step by step, from what the entry itself holds. */
export function arithmetic(entry: LedgerEntry, words: Words, format: Format): string[] {
  const own = entry.rule.name === "earn" ? earned(entry, words, format) : entry.rule.name === "reversal" ? followed(entry, words, format) : [];
  return [...own, ...(entry.rule.name === "earn" || entry.rule.name === "reversal" ? [] : lots(entry, words, format)), ...after(entry, words, format)];
}

function earned(entry: LedgerEntry, words: Words, format: Format): string[] {
  const { inputs } = entry.rule;
  const { amount = "0", currency = "USD" } = entry.about.values;
  const rate = inputs.rate ?? "1";
  const factor = inputs.multiplier ?? "1";
  const first = times(amount, rate);
  const base = times(first, factor);
  const steps = [words.rate(format.money({ value: amount, currency }), format.exact(rate), format.exact(first))];
  if (factor !== "1") {
    steps.push(words.tierFactor(format.exact(factor), inputs.tier ?? "", format.exact(base)));
  }
  if (base.includes(".")) {
    steps.push(words.roundedDown(format.exact(base.split(".")[0]!)));
  }
  const shares = campaigns(inputs);
  for (const { name, points, multiplier, entries } of shares) {
    if (points !== "0") {
      steps.push(words.campaign(format.exact(points), name, multiplier && format.exact(multiplier)));
    }
    if (entries) {
      steps.push(words.campaignEntries(format.exact(entries), name));
    }
  }
  if (shares.length > 0) {
    steps.push(words.together(format.number(entry.points), format.number(entry.tier.qualifyingPoints)));
  }
  if (inputs.waitsUntil && entry.points > 0) {
    steps.push(words.waitsUntil(format.day(inputs.waitsUntil)));
  }
  return steps;
}

function campaigns(inputs: LedgerEntry["rule"]["inputs"]) {
  const found = [];
  for (let at = 1; inputs[`campaign.${at}.id`]; at++) {
    const of = (what: string) => inputs[`campaign.${at}.${what}`];
    found.push({ name: of("name") ?? "", points: of("points") ?? "0", multiplier: of("multiplier"), entries: of("entries") });
  }
  return found;
}

/** The money of a payment moved, and its points with it; all figures are those of the whole payment so far. */
function followed(entry: LedgerEntry, words: Words, format: Format): string[] {
  const { paid = "0", returned = "0", held = "0", currency = "USD" } = entry.about.values;
  const { inputs } = entry.rule;
  const money = (value: string) => format.money({ value, currency });
  const count = (name: string) => Number(inputs[`after.${name}`] ?? 0);
  const points = (value: number) => format.number(value);
  const missing = count("due") - count("reversed");
  return [
    Number(returned) > 0 && words.returned(money(returned), money(paid)),
    Number(held) > 0 && words.held(money(held), money(paid)),
    Number(returned) + Number(held) === 0 && words.stays(money(paid)),
    words.back(points(count("reversed"))),
    count("held") > 0 && words.wait(points(count("held"))),
    missing > 0 && words.notThere(points(missing)),
  ].filter((step) => step !== false);
}

function lots(entry: LedgerEntry, words: Words, format: Format): string[] {
  return entry.lots.map(({ points, expiresOn }) => {
    const day = format.day(dayBefore(expiresOn));
    return points < 0 ? words.outOf(format.number(-points), day) : words.lasting(format.number(points), day);
  });
}

/** What it led to besides. */
function after(entry: LedgerEntry, words: Words, format: Format): string[] {
  const steps = [];
  const reaching = entry.lots.reduce((sum, lot) => sum + lot.points, 0);
  if (entry.points > 0 && reaching < entry.points && entry.rule.name !== "reversal") {
    steps.push(words.owed(format.number(entry.points - reaching)));
  }
  if (entry.tier.before !== entry.tier.after) {
    steps.push(words.nowTier(entry.tier.after));
  }
  return steps;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

/** The product of two plain decimals, exactly. */
export function times(one: string, other: string): string {
  const scaled = (decimal: string) => ({ digits: BigInt(decimal.replace(".", "")), scale: decimal.split(".")[1]?.length ?? 0 });
  const [a, b] = [scaled(one), scaled(other)];
  const scale = a.scale + b.scale;
  const digits = (a.digits * b.digits).toString().padStart(scale + 1, "0");
  const [whole, part] = [digits.slice(0, digits.length - scale), digits.slice(digits.length - scale).replace(/0+$/, "")];
  return part ? `${whole}.${part}` : whole;
}
