/** Several of a few: none ticked means all of them. */
export function Ticks<T extends string>({
  label,
  hint,
  options,
  chosen,
  onChange,
}: {
  label: string;
  hint?: string;
  options: ReadonlyArray<{ value: T; name: string }>;
  chosen: readonly T[];
  onChange: (chosen: T[]) => void;
}) {
  // What was chosen once and is no longer offered stays visible, so that nothing is kept that nobody sees.
  const gone = chosen.filter((value) => !options.some((option) => option.value === value));
  const all = [...options, ...gone.map((value) => ({ value, name: value as string }))];
  return (
    <fieldset className="ticks">
      <legend className="field-label">{label}</legend>
      <div className="options">
        {all.map((option) => (
          <label key={option.value} className="option">
            <input
              type="checkbox"
              checked={chosen.includes(option.value)}
              onChange={(tick) =>
                onChange(
                  tick.target.checked ? [...chosen, option.value] : chosen.filter((value) => value !== option.value),
                )
              }
            />
            {option.name}
          </label>
        ))}
      </div>
      {hint && <span className="soft small">{hint}</span>}
    </fieldset>
  );
}
