/** The worker as a file of its own, from where the page came from. */
export function newVerifierWorker(): Worker {
  return new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
}
