/// <reference lib="webworker" />
import { verifySaved, type Verified } from "@laurel/draw";
import type { Asked, Said } from "./messages.ts";

// A draw is verified here, beside the page: a hundred thousand entries take a second that nobody's finger waits for.

let verified: Verified | undefined;

/** Progress is worth saying when another hundredth is done. */
const HUNDREDTHS = 100;

function say(said: Said): void {
  self.postMessage(said);
}

async function verifyFiles(asked: Asked & { kind: "verify" }): Promise<void> {
  let told = 0;
  verified = await verifySaved(asked.files, asked.told, {
    onStart: (step) => say({ kind: "started", step }),
    onStep: (step) => say({ kind: "took", step }),
    onProgress: (share) => {
      const hundredths = Math.floor(share * HUNDREDTHS);
      if (hundredths > told) {
        told = hundredths;
        say({ kind: "read", share });
      }
    },
  });
  say({ kind: "done", bundle: verified.bundle });
}

self.onmessage = ({ data }: MessageEvent<Asked>) => {
  if (data.kind === "verify") {
    verifyFiles(data).catch(() => say({ kind: "crashed" }));
  } else {
    say({ kind: "stands", number: data.number, standing: verified?.standing(data.entryId, data.receipt) });
  }
};
