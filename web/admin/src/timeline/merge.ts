import { paths } from "../parts/links.ts";
import type { KnownEvent } from "./api.ts";

/** One timeline of several: newest first, at the same instant as each service has it. */
export function merged(parts: ReadonlyArray<readonly KnownEvent[]>): KnownEvent[] {
  return parts.flat().sort((one, other) => Date.parse(other.time) - Date.parse(one.time));
}

const LINKS: ReadonlyArray<readonly [RegExp, (id: string) => string]> = [
  [/^\/api\/admin\/loyalty\/members\/([^/]+)/, paths.member],
  [/^\/api\/admin\/sweepstakes\/([^/]+)/, paths.sweepstakes],
  [/^\/api\/admin\/payments\/(pay_[^/]+)/, paths.payment],
  [/^\/api\/admin\/customers\/([^/]+)/, paths.member],
];

const TARGETS: Record<string, (id: string) => string> = {
  payment: paths.payment,
  customer: paths.member,
  member: paths.member,
  sweepstakes: paths.sweepstakes,
  case: () => "/reconciliation",
};

/** The screen on which an event is told in full; none when that is `here`, or nowhere. */
export function leadsTo({ target, link }: Pick<KnownEvent, "target" | "link">, here: string): string | undefined {
  const path = target ? TARGETS[target.type]?.(target.id) : byLink(link);
  return path === here ? undefined : path;
}

function byLink(link: string | undefined): string | undefined {
  for (const [pattern, path] of LINKS) {
    const id = link?.match(pattern)?.[1];
    if (id) {
      return path(decodeURIComponent(id));
    }
  }
  return undefined;
}
