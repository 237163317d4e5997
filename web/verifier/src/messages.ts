import type { Bundle, KeyFile, Receipt, Standing, Step, StepName } from "@laurel/draw";

/** What the page asks of the worker. */
export type Asked =
  | { readonly kind: "verify"; readonly files: readonly Blob[]; readonly told: KeyFile | undefined }
  | { readonly kind: "standing"; readonly number: number; readonly entryId: string; readonly receipt: Receipt | undefined };

/** What the worker says. */
export type Said =
  | { readonly kind: "started"; readonly step: StepName }
  | { readonly kind: "took"; readonly step: Step }
  | { readonly kind: "read"; readonly share: number }
  | { readonly kind: "done"; readonly bundle: Bundle | undefined }
  | { readonly kind: "stands"; readonly number: number; readonly standing: Standing | undefined }
  | { readonly kind: "crashed" };
