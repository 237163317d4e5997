import { ApiProblem, Button, Unreachable } from "@laurel/ui";
import { useWords } from "./words.ts";

const STALE: ReadonlySet<string> = new Set(["version-changed", "profile-changed", "conversation-taken"]);

/** Whether what was acted upon is not any more what was looked at. */
export function isStale(failure: unknown): boolean {
  return failure instanceof ApiProblem && (failure.status === 412 || STALE.has(failure.slug));
}

/** What was wrong with a field: as the page has it in its words, or else as the API says it. */
export function wrongWith(failure: unknown, field: string, reasons: Readonly<Record<string, string>> = {}): string | undefined {
  const wrong = failure instanceof ApiProblem ? failure.fields.find((one) => one.field === field) : undefined;
  return wrong && (reasons[field] ?? wrong.message);
}

interface RefusedProps {
  failure: unknown;
  onReload?: (() => void) | undefined;
  /** What the page calls the API's fields; others are named as the API does. */
  labels?: Readonly<Record<string, string>> | undefined;
  /** What the page says of a refused field instead of the API, which speaks English. */
  reasons?: Readonly<Record<string, string>> | undefined;
}

/** Why something that was wanted was not done; for a stale version the way to see what is different. */
export function Refused({ failure, onReload, labels = {}, reasons = {} }: RefusedProps) {
  const words = useWords();
  const stale = isStale(failure);
  const problem = failure instanceof ApiProblem ? failure : undefined;
  const lost = failure instanceof Unreachable;
  const text = stale
    ? words.stale.text
    : lost
      ? words.refused.unreachable
      : problem?.status === 403 && !problem.detail
        ? words.refused.forbidden
        : problem && problem.fields.length > 0
          ? "" // they say it themselves
          : (problem?.detail ?? "");
  return (
    <div className="notice notice-bad stack" role="alert">
      <p>
        <strong>{stale ? words.stale.title : words.refused.title}</strong>
      </p>
      {text && <p>{text}</p>}
      {problem && problem.fields.length > 0 && (
        <ul>
          {problem.fields.map((field) => (
            <li key={field.field + field.message}>
              {labels[field.field] ? <strong>{labels[field.field]}:</strong> : <code>{field.field}</code>} {reasons[field.field] ?? field.message}
            </li>
          ))}
        </ul>
      )}
      {problem?.correlationId && !stale && (
        <p className="small">
          {words.refused.correlation} <code>{problem.correlationId}</code>
        </p>
      )}
      {onReload && (stale || lost) && (
        <div>
          <Button look="quiet" onClick={onReload}>
            {words.stale.reload}
          </Button>
        </div>
      )}
    </div>
  );
}
