import type { Answer, Line, Option, Saying, Transcript } from "./api.ts";

/** Said here, and not yet known to have arrived. */
export interface Outgoing extends Saying {
  state: "sending" | "failed";
}

/** The transcript with what was just said and answered, as the server will tell it from now on. */
export function answered(before: Transcript, said: Saying, answer: Answer, at: string): Transcript {
  const lines: Line[] = [
    { id: said.id, at, from: "customer", text: said.text },
    ...answer.replies.map((reply): Line => ({ id: `${said.id}:reply`, at, from: "assistant", text: reply.text, reply })),
  ];
  const known = new Set(before.items.map((line) => line.id));
  return { items: [...before.items, ...lines.filter((line) => !known.has(line.id))], withPerson: answer.withPerson };
}

/** What is on its way and does not stand in the transcript by now. */
export function onTheirWay(outgoing: Outgoing[], transcript: Transcript): Outgoing[] {
  const arrived = new Set(transcript.items.map((line) => line.id));
  return outgoing.filter((one) => !arrived.has(one.id));
}

/** What may be pressed: only what was offered last, as older offers may mean something else by now. */
export function offered(transcript: Transcript): Option[] {
  return transcript.items.at(-1)?.reply?.choices ?? [];
}

/** Where a link leads within the portal; nothing when it leads elsewhere. */
export function pathOf(address: string, origin: string): string | undefined {
  const url = parsed(address);
  return url?.origin === origin ? url.pathname + url.search : undefined;
}

/** Whether an address may be opened from a conversation at all. */
export function isSafe(address: string): boolean {
  return ["https:", "http:"].includes(parsed(address)?.protocol ?? "");
}

function parsed(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}
