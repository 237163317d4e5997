import { useId } from "react";

/** A text of several lines, with its hint and what is wrong with it. */
export function Area({
  label,
  hint,
  rows,
  value,
  wrong,
  onText,
}: {
  label: string;
  hint?: string;
  rows: number;
  value: string;
  wrong: string | undefined;
  onText: (text: string) => void;
}) {
  const id = useId();
  const told = [hint ? `${id}-hint` : "", wrong ? `${id}-wrong` : ""].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span id={`${id}-hint`} className="soft small">
          {hint}
        </span>
      )}
      <textarea
        id={id}
        className="input"
        rows={rows}
        value={value}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={told || undefined}
        onChange={(change) => onText(change.target.value)}
      />
      {wrong && (
        <span id={`${id}-wrong`} className="field-wrong">
          {wrong}
        </span>
      )}
    </div>
  );
}
