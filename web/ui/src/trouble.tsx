import { useContext } from "react";
import { ApiProblem, Unreachable } from "./api/http.ts";
import { LanguageContext } from "./language.tsx";
import { Button } from "./parts.tsx";
import { signInAddress } from "./session.ts";
import { Empty, Skeleton } from "./states.tsx";
import { useSharedWords } from "./words.ts";

export function Loading({ lines = 4 }: { lines?: number }) {
  return <Skeleton title lines={lines} />;
}

/** Whatever went wrong with a screen or a part of it: what it means, and what to do. */
export function Trouble({
  failure,
  onRetry,
  page = false,
}: {
  failure: unknown;
  onRetry: () => void;
  /** Whether nothing else of the screen is there. */
  page?: boolean;
}) {
  const all = useSharedWords();
  const words = all.trouble;
  const language = useContext(LanguageContext);
  if (failure instanceof Unreachable) {
    return (
      <div role="alert">
        <Empty page={page} title={words.offline} action={<Button onClick={onRetry}>{all.retry}</Button>}>
          {words.offlineText}
        </Empty>
      </div>
    );
  }
  const status = failure instanceof ApiProblem ? failure.status : 0;
  if (status === 401) {
    return (
      <Empty
        page={page}
        title={words.signInFirst}
        action={
          <a className="button" href={signInAddress(language)}>
            {all.signIn}
          </a>
        }
      >
        {words.signInFirstText}
      </Empty>
    );
  }
  if (status === 404) {
    return <Missing />;
  }
  if (status === 403) {
    return <Empty page={page} title={words.forbidden}>{words.forbiddenText}</Empty>;
  }
  const correlation = failure instanceof ApiProblem ? failure.correlationId : undefined;
  return (
    <div role="alert">
      <Empty page={page} title={words.title} action={<Button onClick={onRetry}>{all.retry}</Button>}>
        {status === 429 ? words.busy(waitOf(failure, language)) : words.unknown}
        {correlation && (
          <>
            {" "}
            {words.correlation} <code>{correlation}</code>
          </>
        )}
      </Empty>
    </div>
  );
}

/** How long the gateway asks to wait, in words: seconds, or whole minutes; nothing when it does not say. */
function waitOf(failure: unknown, language: string): string | undefined {
  const seconds = failure instanceof ApiProblem ? failure.retryAfter : undefined;
  if (seconds === undefined) {
    return undefined;
  }
  const [unit, count] = seconds < 90 ? (["second", seconds] as const) : (["minute", Math.ceil(seconds / 60)] as const);
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(count);
}

/** Nothing is at this address, or nothing that may be seen; the way home is the app's own. */
export function Missing() {
  const words = useSharedWords();
  return (
    <Empty
      page
      title={words.trouble.notFound}
      action={
        <a className="button button-quiet" href={import.meta.env.BASE_URL}>
          {words.home}
        </a>
      }
    >
      {words.trouble.notFoundText}
    </Empty>
  );
}
