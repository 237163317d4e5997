import type { Bundle, KeyFile, Receipt, Standing, Step, StepName } from "@laurel/draw";
import type { Asked, Said } from "./messages.ts";

/** How far a verification is. */
export interface Progress {
  readonly phase: "idle" | "running" | "done" | "cancelled" | "crashed";
  readonly steps: readonly Step[];
  readonly running: StepName | undefined;
  /** Of the entries, while they are read. */
  readonly share: number;
  readonly bundle: Bundle | undefined;
}

const IDLE: Progress = { phase: "idle", steps: [], running: undefined, share: 0, bundle: undefined };

/** One verification at a time in a worker of its own, which is ended to cancel it, wherever it may be. */
export class Verification {
  private worker: Worker | undefined;
  private progress = IDLE;
  private readonly watchers = new Set<() => void>();
  private readonly asked = new Map<number, (standing: Standing | undefined) => void>();
  private number = 0;

  constructor(private readonly newWorker: () => Worker) {}

  verify(files: readonly Blob[], told: KeyFile | undefined): void {
    this.end();
    this.set({ ...IDLE, phase: "running" });
    const worker = this.newWorker();
    this.worker = worker;
    worker.onmessage = ({ data }: MessageEvent<Said>) => this.hear(data);
    worker.onerror = () => this.set({ ...this.progress, phase: "crashed", running: undefined });
    this.ask({ kind: "verify", files, told });
  }

  cancel(): void {
    this.end();
    this.set({ ...this.progress, phase: "cancelled", running: undefined });
  }

  /** As if nothing had been verified. */
  forget(): void {
    this.end();
    this.set(IDLE);
  }

  /** Where an entry stands among the ones that were verified; nothing when it is not among them. */
  standing(entryId: string, receipt?: Receipt): Promise<Standing | undefined> {
    const number = this.number++;
    return new Promise((answer) => {
      this.asked.set(number, answer);
      this.ask({ kind: "standing", number, entryId, receipt });
    });
  }

  readonly watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  readonly now = (): Progress => this.progress;

  private hear(said: Said): void {
    switch (said.kind) {
      case "started":
        return this.set({ ...this.progress, running: said.step });
      case "took":
        return this.set({ ...this.progress, steps: [...this.progress.steps, said.step] });
      case "read":
        return this.set({ ...this.progress, share: said.share });
      case "done":
        return this.set({ ...this.progress, phase: "done", running: undefined, bundle: said.bundle });
      case "crashed":
        return this.set({ ...this.progress, phase: "crashed", running: undefined });
      case "stands":
        this.asked.get(said.number)?.(said.standing);
        this.asked.delete(said.number);
    }
  }

  private ask(asked: Asked): void {
    this.worker?.postMessage(asked);
  }

  private end(): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.asked.forEach((answer) => answer(undefined));
    this.asked.clear();
  }

  private set(progress: Progress): void {
    this.progress = progress;
    this.watchers.forEach((watcher) => watcher());
  }
}
