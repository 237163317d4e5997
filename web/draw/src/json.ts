import { ProtocolViolation, shown } from "./violation.ts";

/** JSON whose numbers are integers, with all their digits; what the protocol publishes has no others. */
export type Json = null | boolean | string | bigint | Json[] | JsonObject;
export type JsonObject = Map<string, Json>;

const DEEPEST = 32;
const LONGEST_INTEGER = 20;
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

/**
 * Reads JSON (RFC 8259) strictly: no name twice, no fractions, nothing behind the end. The platform's own reader keeps the
 * last of two names and rounds beyond 2^53, and somebody who checks a draw must see neither happen.
 */
export function parseJson(what: string, bytes: Uint8Array): Json {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ProtocolViolation("not-unicode", what);
  }
  return parseText(what, text);
}

export function parseText(what: string, text: string): Json {
  return new Reader(what, text).whole();
}

/** The same, where an object is wanted. */
export function parseObject(what: string, bytes: Uint8Array): JsonObject {
  const json = parseJson(what, bytes);
  if (!(json instanceof Map)) {
    throw new ProtocolViolation("not-object", what);
  }
  return json;
}

class Reader {
  private at = 0;
  private depth = 0;

  constructor(
    private readonly what: string,
    private readonly text: string,
  ) {}

  whole(): Json {
    const value = this.value();
    this.space();
    if (this.at < this.text.length) {
      throw this.unexpected();
    }
    return value;
  }

  private value(): Json {
    this.space();
    switch (this.text[this.at]) {
      case "{":
        return this.nested(() => this.object());
      case "[":
        return this.nested(() => this.array());
      case '"':
        return this.string();
      case "t":
        return this.word("true", true);
      case "f":
        return this.word("false", false);
      case "n":
        return this.word("null", null);
      default:
        return this.integer();
    }
  }

  private nested<T>(read: () => T): T {
    if (++this.depth > DEEPEST) {
      throw this.unexpected();
    }
    this.at++;
    const value = read();
    this.depth--;
    return value;
  }

  private object(): JsonObject {
    const object: JsonObject = new Map();
    this.space();
    if (this.taken("}")) {
      return object;
    }
    do {
      this.space();
      const name = this.string();
      if (object.has(name)) {
        throw new ProtocolViolation("duplicate", this.what, shown(name));
      }
      this.space();
      this.take(":");
      object.set(name, this.value());
      this.space();
    } while (this.taken(","));
    this.take("}");
    return object;
  }

  private array(): Json[] {
    const array: Json[] = [];
    this.space();
    if (this.taken("]")) {
      return array;
    }
    do {
      array.push(this.value());
      this.space();
    } while (this.taken(","));
    this.take("]");
    return array;
  }

  private string(): string {
    this.take('"');
    let value = "";
    for (;;) {
      const plain = this.matched(/[^"\\\u0000-\u001f]*/y);
      value += plain;
      if (this.taken('"')) {
        return value;
      }
      this.take("\\");
      value += this.escaped();
    }
  }

  private escaped(): string {
    if (this.taken("u")) {
      const code = this.matched(/[0-9a-fA-F]{4}/y);
      if (code === "") {
        throw this.unexpected();
      }
      return String.fromCharCode(parseInt(code, 16));
    }
    const unit = ESCAPES[this.text[this.at] ?? ""];
    if (unit === undefined) {
      throw this.unexpected();
    }
    this.at++;
    return unit;
  }

  private integer(): bigint {
    const digits = this.matched(/-?(?:0|[1-9][0-9]*)/y);
    if (digits === "") {
      throw this.unexpected();
    }
    if (digits.length > LONGEST_INTEGER || /[.eE]/.test(this.text[this.at] ?? "")) {
      throw new ProtocolViolation("not-integer", this.what, shown(digits));
    }
    return BigInt(digits);
  }

  private word<T>(word: string, value: T): T {
    if (!this.text.startsWith(word, this.at)) {
      throw this.unexpected();
    }
    this.at += word.length;
    return value;
  }

  private space(): void {
    this.matched(/[ \t\n\r]*/y);
  }

  private matched(sticky: RegExp): string {
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.text)?.[0] ?? "";
    this.at += found.length;
    return found;
  }

  private taken(sign: string): boolean {
    if (this.text[this.at] !== sign) {
      return false;
    }
    this.at++;
    return true;
  }

  private take(sign: string): void {
    if (!this.taken(sign)) {
      throw this.unexpected();
    }
  }

  private unexpected(): ProtocolViolation {
    return new ProtocolViolation("not-json", this.what, shown(this.text.slice(this.at, this.at + 20)));
  }
}
