import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Notice } from "./api.ts";
import { NoticeStream, type Source, type StreamState } from "./stream.ts";

class FakeSource implements Source {
  readyState = 0;
  onopen: ((event: Event) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;
  private readonly heard = new Map<string, (event: MessageEvent<string>) => void>();

  constructor(readonly address: string) {}

  addEventListener(kind: string, heard: (event: MessageEvent<string>) => void): void {
    this.heard.set(kind, heard);
  }

  close(): void {
    this.readyState = 2;
  }

  opens(): void {
    this.readyState = 1;
    this.onopen?.(new Event("open"));
  }

  breaks(): void {
    this.readyState = 0;
    this.onerror?.(new Event("error"));
  }

  isRefused(): void {
    this.readyState = 2;
    this.onerror?.(new Event("error"));
  }

  hints(at: string): void {
    this.heard.get("look")!(new MessageEvent("look", { data: JSON.stringify({ at }) }));
  }

  says(id: string): void {
    const notice = { id, kind: "points", title: "", text: "", at: "", read: false } satisfies Notice;
    this.heard.get("points")!(new MessageEvent("points", { data: JSON.stringify(notice) }));
  }
}

let sources: FakeSource[];
let states: StreamState[];
let notices: string[];
let looks: string[];
let refusals: number;
let stream: NoticeStream;

beforeEach(() => {
  vi.useFakeTimers();
  sources = [];
  states = [];
  notices = [];
  looks = [];
  refusals = 0;
  stream = new NoticeStream(
    "7",
    {
      state: (state) => states.push(state),
      notice: (notice) => notices.push(notice.id),
      look: (at) => looks.push(at),
      refused: () => refusals++,
    },
    (address) => {
      sources.push(new FakeSource(address));
      return sources.at(-1)!;
    },
  );
  stream.open();
});
afterEach(() => vi.useRealTimers());

test("it begins after the newest notice that is known, so that nothing falls between", () => {
  expect(sources[0]!.address).toBe("/api/notifications/stream?after=7");
  expect(states).toEqual([]);
});

test("a connection that is back soon is not worth a word", () => {
  sources[0]!.opens();
  sources[0]!.breaks();
  vi.advanceTimersByTime(4_000);
  sources[0]!.opens();
  vi.advanceTimersByTime(60_000);

  expect(states).toEqual(["live", "live"]);
  expect(sources).toHaveLength(1);
});

test("one that stays away is told", () => {
  sources[0]!.opens();
  sources[0]!.breaks();
  vi.advanceTimersByTime(3_000);
  sources[0]!.breaks();
  vi.advanceTimersByTime(2_000);

  expect(states).toEqual(["live", "reconnecting"]);
});

test("refused, it asks again with growing pauses, from where it was", () => {
  sources[0]!.opens();
  sources[0]!.says("9");
  sources[0]!.isRefused();
  expect(refusals).toBe(1);
  vi.advanceTimersByTime(2_000);
  expect(sources[1]!.address).toBe("/api/notifications/stream?after=9");
  sources[1]!.isRefused();
  vi.advanceTimersByTime(3_999);
  expect(sources).toHaveLength(2);
  vi.advanceTimersByTime(1);
  expect(sources).toHaveLength(3);
});

test("the same notice twice is told once", () => {
  sources[0]!.opens();
  sources[0]!.says("8");
  sources[0]!.says("8");
  sources[0]!.says("10");

  expect(notices).toEqual(["8", "10"]);
  expect(stream.after).toBe("10");
});

test("what is no notice is told each time, and moves nothing", () => {
  sources[0]!.opens();
  sources[0]!.hints("chat");
  sources[0]!.hints("chat");

  expect(looks).toEqual(["chat", "chat"]);
  expect(notices).toEqual([]);
  expect(stream.after).toBe("7");
});

test("closed, it stays closed", () => {
  sources[0]!.isRefused();
  stream.close();
  vi.advanceTimersByTime(120_000);

  expect(sources).toHaveLength(1);
  expect(states).toEqual(["off"]);
});

test("opened again, it goes on where it was", () => {
  sources[0]!.opens();
  sources[0]!.says("12");
  stream.close();
  stream.open();

  expect(sources[1]!.address).toBe("/api/notifications/stream?after=12");
});
