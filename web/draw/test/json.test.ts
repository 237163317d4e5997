import { describe, expect, it } from "vitest";
import { canonicalBytes } from "../src/canonical.ts";
import { parseInstant } from "../src/instant.ts";
import { parseText } from "../src/json.ts";

const canonical = (text: string) => new TextDecoder().decode(canonicalBytes(parseText("test", text)));

describe("JSON", () => {
  it("is written as RFC 8785 has it", () => {
    expect(canonical('{"b" : [true, null], "a":"\\u00e1\\/\\n\\u001f", "\\ud83d\\ude00":1, "\\ufb33":2}')).toBe(
      '{"a":"\u00e1/\\n\\u001f","b":[true,null],"\ud83d\ude00":1,"\ufb33":2}',
    );
  });

  it("keeps all digits of an integer", () => {
    expect(canonical("[9223372036854775807,-9223372036854775808]")).toBe("[9223372036854775807,-9223372036854775808]");
    expect(() => canonical("9223372036854775808")).toThrow("not-integer");
  });

  it.each(['{"a":1,"a":1}', "[1.0]", "[1e3]", "[01]", '["\n"]', '["\\x"]', "[1]]", "[1,]", "", '{"a":1', "[tru]", "\u000b[1]"])(
    "refuses %j",
    (text) => {
      expect(() => parseText("test", text)).toThrow();
    },
  );

  it("refuses half of a surrogate pair", () => {
    expect(() => canonical('"\\ud83d"')).toThrow("not-unicode");
  });

  it("nobody nests it deeper than the stack", () => {
    expect(() => parseText("test", "[".repeat(100_000))).toThrow("not-json");
  });
});

describe("an instant", () => {
  it("is read to the nanosecond", () => {
    expect(parseInstant("2026-11-30T12:00:00.5Z")).toMatchObject({ seconds: 1_796_040_000n, nanos: 500_000_000 });
  });

  it.each(["2026-04-31T00:00:00Z", "2026-11-30 12:00:00Z", "2026-11-30T12:00:00", "2026-13-01T00:00:00Z"])("is not %s", (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });
});
