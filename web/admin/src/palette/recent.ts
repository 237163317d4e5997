import { withRecent, type Hit } from "./find.ts";

const KEPT = "laurel-desk-recent";
const MOST = 6;

/** Where who works here went lately, in this browser only. */
export function recent(): Hit[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isHit) : [];
  } catch {
    return [];
  }
}

export function keep(gone: Hit): void {
  localStorage.setItem(KEPT, JSON.stringify(withRecent(recent(), gone, MOST)));
}

function isHit(one: unknown): one is Hit {
  const hit = one as Hit | null;
  return typeof hit?.path === "string" && hit.path.startsWith("/") && typeof hit.text === "string" && typeof hit.kind === "string";
}
