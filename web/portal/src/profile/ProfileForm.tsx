import { ApiProblem, Button, Choice, Field, LanguageContext, Trouble } from "@laurel/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useContext, useMemo, useState, type FormEvent } from "react";
import { profileApi, type Profile } from "./api.ts";
import { COUNTRIES } from "./countries.ts";
import { useWords } from "./words.ts";

/** Name, birth date and place: asked for once after signing up, and to be changed later. */
export function ProfileForm({ profile }: { profile: Profile }) {
  const words = useWords();
  const language = useContext(LanguageContext);
  const queries = useQueryClient();
  const [name, setName] = useState(profile.displayName ?? "");
  const [birthDate, setBirthDate] = useState(profile.birthDate ?? "");
  const [region, setRegion] = useState(profile.region ?? "");
  const [marketing, setMarketing] = useState(profile.marketingConsent);
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
    onSuccess: (saved) => queries.setQueryData(["profile"], saved),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!save.isPending) {
      save.mutate();
    }
  };
  const invalid = save.error instanceof ApiProblem && save.error.status === 400 ? save.error : undefined;
  const wrong = (field: string) => invalid?.fields.find((error) => error.field === field)?.message;
  return (
    <form className="stack" onSubmit={submit}>
      <Field
        label={words.name}
        value={name}
        onChange={(change) => setName(change.target.value)}
        autoComplete="name"
        required
        maxLength={80}
        wrong={wrong("displayName")}
      />
      <Field
        label={words.birthDate}
        type="date"
        value={birthDate}
        onChange={(change) => setBirthDate(change.target.value)}
        autoComplete="bday"
        required
        wrong={wrong("birthDate")}
      />
      <Choice label={words.region} value={region} onChange={setRegion} wrong={wrong("region")}>
        <option value="">{words.choose}</option>
        {places.map((place) => (
          <option key={place.code} value={place.code}>
            {place.name}
          </option>
        ))}
      </Choice>
      <label className="tick">
        <input type="checkbox" checked={marketing} onChange={(change) => setMarketing(change.target.checked)} />
        {words.marketing}
      </label>
      <div className="row">
        <Button type="submit" busy={save.isPending}>
          {save.isPending ? words.saving : words.save}
        </Button>
        <span role="status">{save.isSuccess ? words.saved : ""}</span>
      </div>
      {save.isError && !invalid && <Trouble failure={save.error} onRetry={() => save.mutate()} />}
    </form>
  );
}
