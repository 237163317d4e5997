import type { Profile } from "./api.ts";
import { ProfileForm } from "./ProfileForm.tsx";
import { useWords } from "./words.ts";

/** Stands in the place of every screen until what the law and the draws ask for is known. */
export function CompleteProfile({ profile }: { profile: Profile }) {
  const words = useWords();
  return (
    <section className="card narrow stack">
      <h1>{words.completeTitle}</h1>
      <p className="soft">{words.completeText}</p>
      <ProfileForm profile={profile} />
    </section>
  );
}
