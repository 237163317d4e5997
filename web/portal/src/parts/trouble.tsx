import { ApiProblem, Button, Empty, LanguageContext, Skeleton, Unreachable } from "@laurel/ui";
import { useContext } from "react";
import { useWords } from "../words/words.ts";
import { signInAddress } from "./session.ts";

export function Loading({ lines = 4 }: { lines?: number }) {
  return <Skeleton title lines={lines} label={useWords().loading} />;
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
  const words = useWords().trouble;
  const all = useWords();
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
        {status === 429 ? words.busy : words.unknown}
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

export function Missing() {
  const words = useWords();
  return (
    <Empty
      page
      title={words.trouble.notFound}
      action={
        <a className="button button-quiet" href="/">
          {words.home}
        </a>
      }
    >
      {words.trouble.notFoundText}
    </Empty>
  );
}
