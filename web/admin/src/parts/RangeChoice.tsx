import { Field, useFormat } from "@laurel/ui";
import { dayOf, DEFAULT_DAYS, rangeOf, USUAL_DAYS, type Range } from "./range.ts";
import { useFilters, type FilterState } from "./filters.tsx";
import { useWords } from "./words.ts";

/** The time that the address says, today's thirty days otherwise; undefined while own days make no sense. */
export function useRange(): { range: Range | undefined; filters: FilterState<"days" | "from" | "to"> } {
  const filters = useFilters("days", "from", "to");
  const { days, from, to } = filters.values;
  return { range: rangeOf(days, from, to, new Date()), filters };
}

/** Which time is looked at: usual ones by a press, own days by date fields. */
export function RangeChoice() {
  const words = useWords().range;
  const format = useFormat();
  const { range, filters } = useRange();
  const chosen = filters.values.days || DEFAULT_DAYS;
  const own = chosen === "own";
  const choice = (value: string, name: string) => (
    <button
      key={value}
      type="button"
      aria-pressed={chosen === value}
      onClick={() => filters.set(value === "own" ? { days: value, from: range?.from ?? "", to: range?.to ?? "" } : { days: value, from: "", to: "" })}
    >
      {name}
    </button>
  );
  const today = dayOf(new Date());
  return (
    <div className="range" role="group" aria-label={words.name}>
      <div className="segments">
        {choice("1", words.today)}
        {USUAL_DAYS.map((days) => choice(String(days), words.days(format.number(days))))}
        {choice("own", words.own)}
      </div>
      {own && (
        <div className="range-own">
          <Field
            label={words.from}
            type="date"
            max={today}
            value={filters.values.from}
            wrong={range ? undefined : words.wrong}
            onChange={(change) => filters.set({ from: change.target.value })}
          />
          <Field
            label={words.to}
            type="date"
            max={today}
            value={filters.values.to}
            onChange={(change) => filters.set({ to: change.target.value })}
          />
        </div>
      )}
    </div>
  );
}
