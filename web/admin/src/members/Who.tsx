import { MemberName } from "./MemberName.tsx";

const SUBJECT = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Who did something: a person by name, for those who may know it, or what acts by itself as it calls itself. */
export function Who({ who }: { who: string }) {
  return SUBJECT.test(who) ? <MemberName id={who} /> : who;
}
