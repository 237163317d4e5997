import { ApiProblem, Button, Choice, Field, LanguageContext, Trouble, useDraft } from "@laurel/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useContext, useMemo, type FormEvent } from "react";
import { profileApi, type Profile } from "./api.ts";
import { COUNTRIES } from "./countries.ts";
import { useWords } from "./words.ts";

/** Name, birth date and place: asked for once after signing up, and to be changed later. */
export function ProfileForm({ profile }: { profile: Profile }) {
  const words = useWords();
  const language = useContext(LanguageContext);
  const queries = useQueryClient();
  const form = useDraft("profile", {
    name: profile.displayName ?? "",
    birthDate: profile.birthDate ?? "",
    region: profile.region ?? "",
    marketing: profile.marketingConsent,
  });
  const { name, birthDate, region, marketing } = form.draft;
  const places = useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: "region" });
    const known = profile.region && !COUNTRIES.includes(profile.region) ? [profile.region, ...COUNTRIES] : COUNTRIES;
    return known
      .map((code) => ({ code, name: code.includes("-") ? code : (names.of(code) ?? code) }))
      .sort((one, other) => one.name.localeCompare(other.name, language));
  }, [language, profile.region]);
  const save = useMutation({
    mutationFn: () =>
      profileApi.edit({ displayName: name, birthDate, region, marketingConsent: marketing, locale: language }),
    onSuccess: (saved) => {
      form.sent();
      queries.setQueryData(["profile"], saved);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!save.isPending) {
      save.mutate();
    }
  };
  const invalid = save.error instanceof ApiProblem && save.error.status === 400 ? save.error : undefined;
  const wrong = (field: keyof typeof words.wrong) =>
    invalid?.fields.some((error) => error.field === field) ? words.wrong[field] : undefined;
  const known = invalid?.fields.some((error) => error.field in words.wrong);
  return (
    <form className="stack" onSubmit={submit}>
      <Field
        label={words.name}
        value={name}
        onChange={({ target }) => form.change({ name: target.value })}
        autoComplete="name"
        required
        maxLength={80}
        wrong={wrong("displayName")}
      />
      <Field
        label={words.birthDate}
        type="date"
        value={birthDate}
        onChange={({ target }) => form.change({ birthDate: target.value })}
        autoComplete="bday"
        required
        wrong={wrong("birthDate")}
      />
      <Choice label={words.region} value={region} onChange={(place) => form.change({ region: place })} wrong={wrong("region")}>
        <option value="">{words.choose}</option>
        {places.map((place) => (
          <option key={place.code} value={place.code}>
            {place.name}
          </option>
        ))}
      </Choice>
      <label className="tick">
        <input type="checkbox" checked={marketing} onChange={({ target }) => form.change({ marketing: target.checked })} />
        {words.marketing}
      </label>
      <div className="row">
        <Button type="submit" busy={save.isPending}>
          {save.isPending ? words.saving : words.save}
        </Button>
        <span role="status">{save.isSuccess ? words.saved : ""}</span>
      </div>
      {save.isError && !known && <Trouble failure={save.error} onRetry={() => save.mutate()} />}
    </form>
  );
}
