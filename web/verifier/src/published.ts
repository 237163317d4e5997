import { KEYS_PATH, parseObject, readKeyFile, type KeyFile } from "@laurel/draw";
import { download } from "@laurel/ui";

const NOWHERE = () => {};

/** What the operator of this server publishes beside its draws. */
export async function publishedKeys(signal: AbortSignal): Promise<KeyFile> {
  const file = await download(KEYS_PATH, NOWHERE, signal);
  return readKeyFile(parseObject("keys", new Uint8Array(await file.arrayBuffer())));
}

/** A draw as it is published, as one file: the bundle in its first line, then the entries. */
export interface Published {
  readonly file: Blob;
  readonly told: KeyFile;
}

/** Loads what anybody can load; `onEntries` hears how many bytes of the entries are there. */
export async function publishedDraw(id: string, onEntries: (bytes: number) => void, signal: AbortSignal): Promise<Published> {
  const proof = `/api/sweepstakes/${encodeURIComponent(id)}/proof`;
  const told = await publishedKeys(signal);
  const bundle = await download(proof, NOWHERE, signal);
  const entries = await download(`${proof}/entries`, onEntries, signal);
  return { file: new Blob([bundle, "\n", entries]), told };
}
