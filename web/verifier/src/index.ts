/** Verifying a draw before somebody's eyes: the steps as they are taken, their words, and the worker that takes them. */
export { FileChoice } from "./FileChoice.tsx";
export { publishedDraw, publishedKeys, type Published } from "./published.ts";
export { Report } from "./Report.tsx";
export { Stands } from "./Stands.tsx";
export { newVerifierWorker } from "./newVerifierWorker.ts";
export { useVerification } from "./useVerification.ts";
export type { Progress, Verification } from "./verification.ts";
