import { ProtocolViolation } from "./violation.ts";

const LINE_FEED = 10;

/** Hands on each line of a file, however large, and how many of its bytes have been read. */
export async function readLines(
  file: Blob,
  onLine: (line: string) => void,
  onProgress: (bytes: number) => void,
): Promise<void> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const reader = file.stream().getReader();
  let rest = new Uint8Array();
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      break;
    }
    const whole = joined(rest, value);
    const end = whole.lastIndexOf(LINE_FEED);
    if (end >= 0) {
      split(text(decoder, whole.subarray(0, end)), onLine);
    }
    rest = whole.slice(end + 1);
    bytes += value.length;
    onProgress(bytes);
  }
  if (rest.length > 0) {
    split(text(decoder, rest), onLine);
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

function text(decoder: TextDecoder, bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new ProtocolViolation("not-unicode", "entries");
  }
}

function split(lines: string, onLine: (line: string) => void): void {
  for (const line of lines.split("\n")) {
    onLine(line.endsWith("\r") ? line.slice(0, -1) : line);
  }
}
