import { beforeEach, expect, test, vi } from "vitest";
import { forgetDrafts, keptDraft } from "./draft.ts";

beforeEach(() => {
  const kept: Record<string, string> = {};
  const storage = {
    getItem: (name: string) => kept[name] ?? null,
    setItem: (name: string, value: string) => (kept[name] = value),
    removeItem: (name: string) => delete kept[name],
  };
  vi.stubGlobal("sessionStorage", new Proxy(kept, { get: (_, name) => storage[name as keyof typeof storage] ?? kept[name as string] }));
});

test("what was typed is there again, and what cannot be read is nothing", () => {
  sessionStorage.setItem("laurel-draft:anna:pay", '{"amount":"12"}');
  sessionStorage.setItem("laurel-draft:anna:send", "{");

  expect(keptDraft("laurel-draft:anna:pay")).toEqual({ amount: "12" });
  expect(keptDraft("laurel-draft:anna:send")).toEqual({});
  expect(keptDraft("laurel-draft:ben:pay")).toEqual({});
});

test("whoever signs out leaves no drafts, and nothing else goes with them", () => {
  sessionStorage.setItem("laurel-draft:anna:pay", "{}");
  sessionStorage.setItem("laurel-decision:pay", "key");
  forgetDrafts();

  expect(sessionStorage.getItem("laurel-draft:anna:pay")).toBeNull();
  expect(sessionStorage.getItem("laurel-decision:pay")).toBe("key");
});
