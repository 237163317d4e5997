import { readBeaconInfo, type OtherBeacon } from "./beacon.ts";
import { canonicalBytes } from "./canonical.ts";
import { parseObject, type JsonObject } from "./json.ts";
import { readKeyFile, type KeyFile } from "./keys.ts";
import { fails } from "./step.ts";
import { verify, type PublishedDraw, type Verified, type Watch } from "./verify.ts";
import { ProtocolViolation } from "./violation.ts";

const LARGEST_BUNDLE = 64 * 1024 * 1024;
const LINE_FEED = 10;
const NOTHING_TOLD: KeyFile = { keys: new Map(), beacon: undefined };

/** What saved files turned out to be. */
interface Found {
  bundle?: { bytes: Uint8Array; json: JsonObject };
  entries?: Blob;
  keyFile?: KeyFile;
  other?: OtherBeacon;
}

/**
 * A draw in the files that somebody saved, whatever their names: the bundle with its entries in a file beside it, in the
 * lines after it or in it; with them, if at hand, the operator's key file and drand's description of another beacon.
 *
 * @param told what the operator publishes beside the draws, where the files have nothing of the kind
 */
export async function openSaved(files: readonly Blob[], told: KeyFile = NOTHING_TOLD): Promise<PublishedDraw> {
  const found: Found = {};
  for (const file of files) {
    await recognize(file, found);
  }
  if (!found.bundle) {
    throw new ProtocolViolation("no-bundle", "files");
  }
  const entries = found.entries ?? entriesWithin(found.bundle.json);
  if (!entries) {
    throw new ProtocolViolation("no-entries", "files");
  }
  const { keys, beacon } = found.keyFile ?? told;
  return {
    bundle: found.bundle.bytes,
    entries,
    keys,
    other: found.other ?? (beacon && { from: "told", chain: beacon }),
  };
}

/** Verifies what somebody saved. Files that are no draw fail as one whose form is broken. */
export async function verifySaved(files: readonly Blob[], told: KeyFile | undefined, watch: Watch): Promise<Verified> {
  let draw: PublishedDraw;
  watch.onStart("form");
  try {
    draw = await openSaved(files, told);
  } catch (broken) {
    if (!(broken instanceof ProtocolViolation)) {
      throw broken;
    }
    const step = fails("form", "broken", { problem: broken.problem, at: broken.at, found: broken.found });
    watch.onStep(step);
    return { steps: [step], bundle: undefined, standing: () => undefined };
  }
  return verify(draw, watch);
}

async function recognize(file: Blob, found: Found): Promise<void> {
  const start = await bytesOf(file.slice(0, 1));
  if (start[0] === "[".charCodeAt(0)) {
    found.entries = file;
    return;
  }
  const end = await firstLineFeed(file);
  const line = await bytesOf(file.slice(0, end));
  const object = objectOrNothing(line);
  const rest = file.slice(end + 1);
  if (object?.has("terms") && rest.size > 0) {
    found.bundle = { bytes: line, json: object };
    found.entries = rest;
    return;
  }
  if (file.size > LARGEST_BUNDLE) {
    throw new ProtocolViolation("no-bundle", "files");
  }
  const bytes = await bytesOf(file);
  const json = parseObject("file", bytes);
  if (json.has("keys")) {
    found.keyFile = readKeyFile(json);
  } else if (json.has("genesis_time")) {
    found.other = { from: "given", chain: readBeaconInfo(json) };
  } else {
    found.bundle = { bytes, json };
  }
}

function entriesWithin(bundle: JsonObject): Blob | undefined {
  const entries = bundle.get("entries");
  return Array.isArray(entries)
    ? new Blob(entries.flatMap((entry) => [canonicalBytes(entry) as Uint8Array<ArrayBuffer>, "\n"]))
    : undefined;
}

function objectOrNothing(line: Uint8Array): JsonObject | undefined {
  try {
    return parseObject("file", line);
  } catch {
    return undefined;
  }
}

/** Where the first line ends, within what a bundle may have. */
async function firstLineFeed(file: Blob): Promise<number> {
  const reader = file.slice(0, LARGEST_BUNDLE).stream().getReader();
  for (let before = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) {
      return before;
    }
    const at = value.indexOf(LINE_FEED);
    if (at >= 0) {
      void reader.cancel();
      return before + at;
    }
    before += value.length;
  }
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new ProtocolViolation("unreadable", "files");
  }
}
