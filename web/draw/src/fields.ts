import { parseInstant, type Instant } from "./instant.ts";
import type { Json, JsonObject } from "./json.ts";
import { ProtocolViolation, shown } from "./violation.ts";

const LARGEST = 2n ** 63n - 1n;
const LARGEST_SMALL = 2n ** 31n - 1n;

/** Takes fields out of an object and says which is missing or of another kind. */
export class Fields {
  private readonly object: JsonObject;

  constructor(
    private readonly at: string,
    json: Json,
  ) {
    if (!(json instanceof Map)) {
      throw new ProtocolViolation("not-object", at);
    }
    this.object = json;
  }

  names(): string[] {
    return [...this.object.keys()];
  }

  has(name: string): boolean {
    return this.object.has(name);
  }

  json(name: string): Json {
    const value = this.object.get(name);
    if (value === undefined) {
      throw new ProtocolViolation("missing", this.path(name));
    }
    return value;
  }

  fields(name: string): Fields {
    return new Fields(this.path(name), this.json(name));
  }

  /** The objects in an array. */
  each(name: string): Fields[] {
    const value = this.json(name);
    if (!Array.isArray(value)) {
      throw new ProtocolViolation("not-array", this.path(name));
    }
    return value.map((item, index) => new Fields(`${this.path(name)}[${index}]`, item));
  }

  text(name: string): string {
    const value = this.json(name);
    if (typeof value !== "string") {
      throw new ProtocolViolation("not-text", this.path(name));
    }
    return value;
  }

  /** An integer of 64 bits. */
  integer(name: string): bigint {
    const value = this.json(name);
    if (typeof value !== "bigint" || value > LARGEST || value < -LARGEST - 1n) {
      throw new ProtocolViolation("not-integer", this.path(name));
    }
    return value;
  }

  /** An integer from 0 to 2^31 - 1. */
  small(name: string): number {
    const value = this.integer(name);
    if (value < 0n || value > LARGEST_SMALL) {
      throw new ProtocolViolation("not-integer", this.path(name), String(value));
    }
    return Number(value);
  }

  instant(name: string): Instant {
    const text = this.text(name);
    const instant = parseInstant(text);
    if (!instant) {
      throw new ProtocolViolation("not-instant", this.path(name), shown(text));
    }
    return instant;
  }

  private path(name: string): string {
    return `${this.at}.${shown(name)}`;
  }
}
