import { Button, Loading, useSharedWords } from "@laurel/ui";
import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import { Who } from "../members/Who.tsx";
import { Card, useFigures } from "../parts/index.ts";
import { DOMAINS, timelineApi, type Domain, type KnownEvent } from "./api.ts";
import { leadsTo, merged } from "./merge.ts";
import { useWords } from "./words.ts";

/** What happened to a customer, or about one payment of his, in all services together; one that is silent is named. */
export function Timeline({ customer, payment }: { customer: string; payment?: string }) {
  const words = useWords();
  const shared = useSharedWords();
  const [hidden, setHidden] = useState<ReadonlySet<Domain>>(new Set());
  const parts = useQueries({
    queries: DOMAINS.map((domain) => ({
      queryKey: ["timeline", domain, customer, payment ?? ""],
      queryFn: () => timelineApi.of(domain, customer, payment),
    })),
  });
  const of = DOMAINS.map((domain, at) => ({ domain, part: parts[at]! }));
  const events = merged(of.filter(({ domain }) => !hidden.has(domain)).map(({ part }) => part.data?.items ?? []));
  const known = of.filter(({ part }) => (part.data?.items.length ?? 0) > 0);
  const turn = (domain: Domain) => {
    const next = new Set(hidden);
    if (!next.delete(domain)) {
      next.add(domain);
    }
    setHidden(next);
  };
  return (
    <Card
      title={words.title}
      tools={
        known.length > 1 && (
          <div className="chips" role="group" aria-label={words.show}>
            {known.map(({ domain }) => (
              <button key={domain} type="button" className={`chip domain-${domain}`} aria-pressed={!hidden.has(domain)} onClick={() => turn(domain)}>
                {words.domains[domain]}
              </button>
            ))}
          </div>
        )
      }
    >
      {of.map(
        ({ domain, part }) =>
          part.isError && (
            <div key={domain} className="notice notice-bad row row-spread" role="alert">
              <p>{words.silent(words.domains[domain])}</p>
              <Button look="quiet" busy={part.isFetching} onClick={() => void part.refetch()}>
                {shared.retry}
              </Button>
            </div>
          ),
      )}
      {parts.some((part) => part.isPending) && events.length === 0 ? (
        <Loading lines={6} />
      ) : events.length === 0 ? (
        <p className="soft">{words.nothing}</p>
      ) : (
        <ol className="timeline">
          {events.map((event) => (
            <Event key={event.id} event={event} />
          ))}
        </ol>
      )}
      {of.map(
        ({ domain, part }) =>
          part.data?.nextCursor && (
            <p key={domain} className="soft small">
              {words.older(words.domains[domain])}
            </p>
          ),
      )}
    </Card>
  );
}

function Event({ event }: { event: KnownEvent }) {
  const words = useWords();
  const figures = useFigures();
  const [here] = useLocation();
  const path = leadsTo(event, here);
  return (
    <li className={`domain-${event.domain}`}>
      <p className="soft small">
        <time dateTime={event.time}>{figures.instant(event.time)}</time> · {words.domains[event.domain]}
        {event.by && (
          <>
            {" "}
            · {words.by} <Who who={event.by} />
          </>
        )}
      </p>
      <p>
        {event.text} {path && <Link href={path}>{words.follow}</Link>}
      </p>
    </li>
  );
}
