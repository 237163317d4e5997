import { useId, type ButtonHTMLAttributes, type InputHTMLAttributes, type ReactNode } from "react";

type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, "disabled"> & {
  look?: "main" | "quiet" | "plain";
  /** Under way: the button stays where it is and takes no second press. */
  busy?: boolean;
};

const LOOKS = { main: "button", quiet: "button button-quiet", plain: "button button-plain" };

export function Button({ look = "main", busy = false, onClick, type = "button", ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={LOOKS[look]}
      aria-disabled={busy}
      onClick={(press) => {
        if (busy) {
          press.preventDefault();
        } else {
          onClick?.(press);
        }
      }}
    />
  );
}

type FieldProps = InputHTMLAttributes<HTMLInputElement> & { label: string; hint?: string; wrong?: string | undefined };

export function Field({ label, hint, wrong, ...input }: FieldProps) {
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
      <input
        {...input}
        id={id}
        className="input"
        aria-invalid={wrong ? true : undefined}
        aria-describedby={told || undefined}
      />
      {wrong && (
        <span id={`${id}-wrong`} className="field-wrong">
          {wrong}
        </span>
      )}
    </div>
  );
}

type ChoiceProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  wrong?: string | undefined;
  children: ReactNode;
};

export function Choice({ label, value, onChange, wrong, children }: ChoiceProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        value={value}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={(change) => onChange(change.target.value)}
      >
        {children}
      </select>
      {wrong && (
        <span id={`${id}-wrong`} className="field-wrong">
          {wrong}
        </span>
      )}
    </div>
  );
}
