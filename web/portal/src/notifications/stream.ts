import { KINDS, notificationsApi, type Notice } from "./api.ts";
import type { Place } from "./stale.ts";

/** Not asked for, open, or lost and being taken up again. */
export type StreamState = "off" | "live" | "reconnecting";

/** As much of the browser's EventSource as is needed, so that a test can be one. */
export interface Source {
  readonly readyState: number;
  onopen: ((event: Event) => void) | null;
  onerror: ((event: Event) => void) | null;
  addEventListener(kind: string, heard: (event: MessageEvent<string>) => void): void;
  close(): void;
}

const CLOSED = 2;
/** The stream ends with every access token and is back at once: that is not worth a word. */
const GRACE = 5_000;
const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 30_000;

/**
 * The customer's notices as they come, without a gap: whatever happened while it was away comes first. A connection that
 * breaks is taken up again by the browser itself; one that is refused by this, with growing pauses.
 */
export class NoticeStream {
  private source: Source | undefined;
  private last: string;
  private pause = FIRST_PAUSE;
  private again: ReturnType<typeof setTimeout> | undefined;
  private grace: ReturnType<typeof setTimeout> | undefined;

  constructor(
    after: string,
    private readonly told: {
      state: (state: StreamState) => void;
      notice: (notice: Notice) => void;
      /** Something changed that is no notice. */
      look: (at: Place) => void;
      /** It was refused, perhaps because nobody is signed in any more. */
      refused: () => void;
    },
    private readonly connect: (address: string) => Source = (address) => new EventSource(address),
  ) {
    this.last = after;
  }

  /** The last notice that was heard of. */
  get after(): string {
    return this.last;
  }

  open(): void {
    if (this.source) {
      return;
    }
    clearTimeout(this.again);
    const source = this.connect(notificationsApi.stream(this.last));
    this.source = source;
    source.onopen = () => this.opened();
    source.onerror = () => this.lost(source);
    for (const kind of KINDS) {
      source.addEventListener(kind, ({ data }) => this.heard(JSON.parse(data) as Notice));
    }
    source.addEventListener("look", ({ data }) => this.told.look((JSON.parse(data) as { at: Place }).at));
  }

  close(): void {
    this.drop();
    clearTimeout(this.again);
    clearTimeout(this.grace);
    this.grace = undefined;
    this.told.state("off");
  }

  private opened(): void {
    this.pause = FIRST_PAUSE;
    clearTimeout(this.grace);
    this.grace = undefined;
    this.told.state("live");
  }

  private heard(notice: Notice): void {
    if (BigInt(notice.id) > BigInt(this.last)) {
      this.last = notice.id;
      this.told.notice(notice);
    }
  }

  private lost(source: Source): void {
    this.grace ??= setTimeout(() => this.told.state("reconnecting"), GRACE);
    if (source.readyState !== CLOSED) {
      return; // the browser tries again by itself
    }
    this.drop();
    this.told.refused();
    this.again = setTimeout(() => this.open(), this.pause);
    this.pause = Math.min(LONGEST_PAUSE, this.pause * 2);
  }

  private drop(): void {
    if (this.source) {
      this.source.onopen = null;
      this.source.onerror = null;
      this.source.close();
      this.source = undefined;
    }
  }
}
