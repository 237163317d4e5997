import type { Json, JsonObject } from "./json.ts";
import { ProtocolViolation } from "./violation.ts";

const LEAST = -(2n ** 63n);
const MOST = 2n ** 63n - 1n;
/** Half of a surrogate pair. */
const LONE_SURROGATE = /\p{Surrogate}/u;
const SHORT: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\b": "\\b",
  "\t": "\\t",
  "\n": "\\n",
  "\f": "\\f",
  "\r": "\\r",
};

/**
 * JSON as RFC 8785 (JSON Canonicalization Scheme) writes it. Integers keep all their digits, also beyond 2^53, where the
 * RFC's doubles would round.
 */
export function canonicalBytes(json: Json): Uint8Array {
  const text = written(json);
  if (LONE_SURROGATE.test(text)) {
    throw new ProtocolViolation("not-unicode", "JSON");
  }
  return new TextEncoder().encode(text);
}

/** A copy of the object without one of its fields. */
export function without(object: JsonObject, name: string): JsonObject {
  const rest = new Map(object);
  rest.delete(name);
  return rest;
}

function written(json: Json): string {
  if (json === null || typeof json === "boolean") {
    return String(json);
  }
  if (typeof json === "string") {
    return quoted(json);
  }
  if (typeof json === "bigint") {
    if (json < LEAST || json > MOST) {
      throw new ProtocolViolation("not-integer", "JSON", String(json));
    }
    return String(json);
  }
  if (Array.isArray(json)) {
    return `[${json.map(written).join(",")}]`;
  }
  // sort() orders by UTF-16 units, which is what the RFC asks for
  const names = [...json.keys()].sort();
  return `{${names.map((name) => `${quoted(name)}:${written(json.get(name)!)}`).join(",")}}`;
}

function quoted(text: string): string {
  const escaped = text.replace(
    /["\\\u0000-\u001f]/g,
    (unit) => SHORT[unit] ?? `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `"${escaped}"`;
}
