import type { SweepstakesWords } from "./words.en.ts";

/** What the form calls the fields that the service may refuse. */
export function labelsOf(form: SweepstakesWords["form"]): Readonly<Record<string, string>> {
  return {
    opensAt: form.opens,
    closesAt: form.closes,
    drawAt: form.draws,
    alternates: form.alternates,
    weightCap: form.cap,
    "entries.freePerDay": form.free,
    "eligibility.voidRegions": form.voidRegions,
  };
}
