import { describe, expect, it } from "vitest";
import { canonicalBytes } from "../src/canonical.ts";
import { parseObject, parseText, type Json } from "../src/json.ts";
import { openSaved, verifySaved } from "../src/saved.ts";
import { verdictOf } from "../src/step.ts";
import { SAMPLE, SAMPLE_BEACON, UNSEEN } from "./published.ts";

const text = new TextDecoder().decode(SAMPLE);
const bundle = text.slice(0, text.indexOf("\n"));
const entries = text.slice(text.indexOf("\n") + 1);
const beacon = new Blob([SAMPLE_BEACON]);

async function verdict(...files: string[]) {
  const { steps } = await verifySaved([...files.map((file) => new Blob([file])), beacon], undefined, UNSEEN);
  return verdictOf(steps);
}

describe("a saved draw", () => {
  it("is one file or two, in any order", async () => {
    expect(await verdict(text)).toBe("caution");
    expect(await verdict(bundle, entries)).toBe("caution");
    expect(await verdict(entries, `${bundle}\n`)).toBe("caution");
  });

  it("may have been laid out by another program", async () => {
    expect(await verdict(bundle.replaceAll(',"', ',\n  "'), entries.replaceAll("\n", "\r\n").replaceAll(",", ", "))).toBe("caution");
  });

  it("may have its entries in it", async () => {
    const json = parseObject("bundle", new TextEncoder().encode(bundle));
    const inside: Json[] = entries.trimEnd().split("\n").map((line) => parseText("entry", line));
    const draw = await openSaved([new Blob([canonicalBytes(json.set("entries", inside)) as Uint8Array<ArrayBuffer>])]);
    expect(await draw.entries.text()).toBe(entries);
  });

  it("without its entries is none, nor is any other file", async () => {
    expect(await verdict(bundle)).toBe("fails");
    expect(await verdict("{}")).toBe("fails");
    expect(await verdict("")).toBe("fails");
    expect(await verdict("hello")).toBe("fails");
  });

  it("keeps its lines where a file comes in pieces", async () => {
    const pieces = new Blob([...text].map((unit) => new Blob([unit])));
    const { steps } = await verifySaved([pieces, beacon], undefined, UNSEEN);
    expect(verdictOf(steps)).toBe("caution");
  });
});
