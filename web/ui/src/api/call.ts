import { get, send } from "./http.ts";
import type { Answer, Given, PathOf, Verb } from "./schemas.ts";

/** What stands in a query; of a list its values, between commas. */
type Value = string | number | boolean | readonly string[] | undefined;

/** What {@link Given} is for all calls. */
interface Anything {
  path?: Record<string, string | number>;
  query?: Record<string, Value>;
  header?: Record<string, string | undefined>;
  body?: unknown;
}

/**
 * A call as its service describes it: `call("post", "/api/payment/transactions/{id}/cancel", { path: { id } })`. The path
 * is written as in the description; names in it are filled in from `path`.
 */
export function call<V extends Verb, P extends PathOf<V>>(
  verb: V,
  path: P,
  ...given: object extends Given<V, P> ? [given?: Given<V, P>] : [given: Given<V, P>]
): Promise<Answer<V, P>> {
  const { path: names = {}, query = {}, header = {}, body } = (given[0] ?? {}) as Anything;
  const to = address(path, names, query);
  const headers = Object.fromEntries(said(header));
  return verb === "get"
    ? get<Answer<V, P>>(to, undefined, headers)
    : send<Answer<V, P>>(verb.toUpperCase() as Uppercase<Exclude<Verb, "get">>, to, body, headers);
}

/** A path with its names filled in, and the query that is not nothing. */
export function address(path: string, names: NonNullable<Anything["path"]>, query: NonNullable<Anything["query"]> = {}): string {
  const asked = new URLSearchParams(said(query)).toString();
  const to = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(names[name] ?? ""));
  return asked ? `${to}?${asked}` : to;
}

/** Empty text asks for nothing, as a field that was left empty. */
function said(all: Record<string, Value>): Array<[string, string]> {
  return Object.entries(all).flatMap(([name, value]) => (value === undefined || value === "" ? [] : [[name, String(value)]]));
}
