import { Button, Choice, Field, LANGUAGES, Skeleton, Trouble, useDraft } from "@laurel/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { CHANNELS, KINDS, notificationsApi, type Channel, type Kind, type Preferences as Chosen } from "./api.ts";
import { useWords } from "./words.ts";

const NIGHT = { from: "22:00", to: "07:00" };

/** What a customer wants to be told, where, in which language, and when not. */
export function Preferences() {
  const words = useWords().preferences;
  const preferences = useQuery({ queryKey: ["preferences"], queryFn: notificationsApi.preferences });
  return (
    <section className="card stack" aria-labelledby="preferences">
      <h2 id="preferences">{words.title}</h2>
      {preferences.isError && !preferences.data ? (
        <Trouble failure={preferences.error} onRetry={() => void preferences.refetch()} />
      ) : !preferences.data ? (
        <Skeleton lines={6} />
      ) : (
        <Form before={preferences.data} />
      )}
    </section>
  );
}

function Form({ before }: { before: Chosen }) {
  const words = useWords();
  const { preferences: own } = words;
  const queries = useQueryClient();
  const { draft: chosen, change: keep, sent } = useDraft("preferences", before);
  const quiet = chosen.quietHours ?? undefined;
  const wrong = quiet !== undefined && quiet.from === quiet.to;
  const save = useMutation({
    mutationFn: () => notificationsApi.choose(chosen),
    onSuccess: (saved) => {
      sent();
      queries.setQueryData(["preferences"], saved);
    },
  });
  const change = (next: Chosen) => {
    save.reset();
    keep(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!save.isPending && !wrong) {
      save.mutate();
    }
  };
  const setKind = (channel: Channel, kind: Kind, wanted: boolean) =>
    change({ ...chosen, [channel]: { ...chosen[channel], [kind]: wanted } });
  return (
    <form className="stack" onSubmit={submit}>
      <p className="soft">{own.text}</p>
      <table className="table matrix">
        <thead>
          <tr>
            <th scope="col">{own.about}</th>
            {CHANNELS.map((channel) => (
              <th key={channel} scope="col">
                {own.channels[channel]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {KINDS.map((kind) => (
            <tr key={kind}>
              <th scope="row">{words.kinds[kind]}</th>
              {CHANNELS.map((channel) => (
                <td key={channel}>
                  <input
                    type="checkbox"
                    aria-label={`${words.kinds[kind]}: ${own.channels[channel]}`}
                    checked={chosen[channel][kind]}
                    onChange={(press) => setKind(channel, kind, press.target.checked)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="soft small">{own.silent}</p>
      <Choice
        label={own.language}
        value={chosen.language}
        onChange={(language) => change({ ...chosen, language: language as Chosen["language"] })}
      >
        {Object.entries(LANGUAGES).map(([tag, name]) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </Choice>
      <label className="tick">
        <input
          type="checkbox"
          checked={quiet !== undefined}
          onChange={(press) => change({ ...chosen, quietHours: press.target.checked ? { ...NIGHT, timeZone: here() } : null })}
        />
        {own.quiet}
      </label>
      <p className="soft small">{own.quietText}</p>
      {quiet && (
        <>
          <div className="pair">
            <Field
              label={own.from}
              type="time"
              required
              value={quiet.from}
              onChange={(press) => change({ ...chosen, quietHours: { ...quiet, from: press.target.value } })}
            />
            <Field
              label={own.to}
              type="time"
              required
              value={quiet.to}
              wrong={wrong ? own.same : undefined}
              onChange={(press) => change({ ...chosen, quietHours: { ...quiet, to: press.target.value } })}
            />
          </div>
          <p className="soft small">{own.zone(quiet.timeZone.replaceAll("_", " "))}</p>
        </>
      )}
      <div className="row">
        <Button type="submit" busy={save.isPending}>
          {save.isPending ? own.saving : own.save}
        </Button>
        <span role="status">{save.isSuccess ? own.saved : ""}</span>
      </div>
      {save.isError && <Trouble failure={save.error} onRetry={() => save.mutate()} />}
    </form>
  );
}

function here(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
