import { Choice, Field, LanguageContext } from "@laurel/ui";
import { useQuery } from "@tanstack/react-query";
import { useContext, type ReactNode } from "react";
import { wrongWith } from "../parts/index.ts";
import { rulesApi } from "../rules/api.ts";
import { segmentsApi } from "../segments/api.ts";
import { useSegmentName } from "../segments/words.ts";
import { campaignsApi, WEEKDAYS } from "./api.ts";
import type { Draft } from "./draft.ts";
import { weekday } from "./sentence.ts";
import { Ticks } from "./Ticks.tsx";
import { useWords } from "./words.ts";
import { zones } from "./zones.ts";

const LONG = 5 * 60_000;

interface FormProps {
  draft: Draft;
  onChange: (draft: Draft) => void;
  /** What the service said about it. */
  failure: unknown;
}

/** A campaign's terms, asked for in the order in which one thinks of them. */
export function CampaignForm({ draft, onChange, failure }: FormProps) {
  const words = useWords().form;
  const language = useContext(LanguageContext);
  const segmentName = useSegmentName();
  const tiers = useQuery({ queryKey: ["tiers"], queryFn: rulesApi.tiers, staleTime: LONG });
  const segments = useQuery({ queryKey: ["segments"], queryFn: segmentsApi.overview, staleTime: LONG });
  const processors = useQuery({ queryKey: ["processors"], queryFn: campaignsApi.processors, staleTime: LONG });
  const sweepstakes = useQuery({ queryKey: ["offered-sweepstakes"], queryFn: campaignsApi.sweepstakes, staleTime: LONG });

  const set = (change: Partial<Draft>) => onChange({ ...draft, ...change });
  const typed = (key: keyof Draft, field: string) => ({
    value: draft[key] as string,
    onChange: (change: { target: { value: string } }) => set({ [key]: change.target.value }),
    wrong: wrongWith(failure, field),
  });
  const count = { type: "number", min: 1, step: 1, inputMode: "numeric" } as const;
  const tick = (key: "firstPurchase" | "birthdayMonth", name: string) => (
    <label className="option">
      <input type="checkbox" checked={draft[key]} onChange={(change) => set({ [key]: change.target.checked })} />
      {name}
    </label>
  );
  const table = tiers.data?.versions.find((one) => one.version === tiers.data.current);
  const offered = sweepstakes.data?.items ?? [];
  return (
    <>
      <div className="fields">
        <Field label={words.name} hint={words.nameHint} required maxLength={120} {...typed("name", "name")} />
        <Field label={words.description} maxLength={500} {...typed("description", "description")} />
      </div>
      <Part title={words.what} hint={words.whatHint} wrong={wrongWith(failure, "effects")}>
        <Field label={words.multiplier} hint={words.multiplierHint} type="number" min={1.0001} max={100} step="any" {...typed("multiplier", "effects.multiplier")} />
        <Field label={words.bonusPoints} {...count} {...typed("bonusPoints", "effects.bonusPoints")} />
        <Choice label={words.sweepstakes} value={draft.sweepstakesId} onChange={(sweepstakesId) => set({ sweepstakesId })} wrong={wrongWith(failure, "effects.entries")}>
          <option value="">{words.noSweepstakes}</option>
          {draft.sweepstakesId && !offered.some((one) => one.id === draft.sweepstakesId) && (
            <option value={draft.sweepstakesId}>{draft.sweepstakesId}</option>
          )}
          {offered.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
        </Choice>
        {draft.sweepstakesId && <Field label={words.entries} required max={1000} {...count} {...typed("entries", "effects.entries")} />}
      </Part>
      <Part title={words.when}>
        <Field label={words.from} type="datetime-local" {...typed("from", "conditions.from")} />
        <Field label={words.until} type="datetime-local" {...typed("until", "conditions.until")} />
        <Choice label={words.zone} value={draft.zone} onChange={(zone) => set({ zone })} wrong={wrongWith(failure, "conditions.zone")}>
          {zones(draft.zone).map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </Choice>
        <Ticks
          label={words.weekdays}
          hint={words.any}
          options={WEEKDAYS.map((day) => ({ value: day, name: weekday(day, language, "short") }))}
          chosen={draft.weekdays}
          onChange={(weekdays) => set({ weekdays })}
        />
      </Part>
      <Part title={words.who}>
        <Ticks
          label={words.tiers}
          options={(table?.tiers ?? []).map((tier) => ({ value: tier.name, name: tier.name }))}
          chosen={draft.tiers}
          onChange={(chosen) => set({ tiers: chosen })}
        />
        <Ticks
          label={words.segments}
          options={(segments.data?.segments ?? []).map(({ name }) => ({ value: name, name: segmentName(name) }))}
          chosen={draft.segments}
          onChange={(chosen) => set({ segments: chosen })}
        />
        <Field label={words.regions} hint={words.regionsHint} {...typed("regions", "conditions.regions")} />
        <div className="options options-alone">
          {tick("firstPurchase", words.firstPurchase)}
          {tick("birthdayMonth", words.birthdayMonth)}
        </div>
      </Part>
      <Part title={words.which}>
        <Field label={words.minimum} inputMode="decimal" pattern="\d+([.]\d+)?" {...typed("minimum", "conditions.minimumAmount")} />
        <Field label={words.currency} pattern="[A-Z]{3}" maxLength={3} required={draft.minimum !== ""} {...typed("currency", "conditions.currency")} />
        <Ticks
          label={words.processors}
          options={(processors.data ?? []).map((one) => ({ value: one.id, name: one.displayName }))}
          chosen={draft.processors}
          onChange={(chosen) => set({ processors: chosen })}
        />
      </Part>
      <Part title={words.most} hint={words.mostHint}>
        <Field label={words.timesPerMember} {...count} {...typed("timesPerMember", "limits.timesPerMember")} />
        <Field label={words.pointsPerMember} {...count} {...typed("pointsPerMember", "limits.pointsPerMember")} />
        <Field label={words.times} {...count} {...typed("times", "limits.times")} />
        <Field label={words.points} {...count} {...typed("points", "limits.points")} />
      </Part>
    </>
  );
}

function Part({ title, hint, wrong, children }: { title: string; hint?: string; wrong?: string | undefined; children: ReactNode }) {
  return (
    <fieldset className="part">
      <legend>{title}</legend>
      {hint && <p className="soft small">{hint}</p>}
      {wrong && <p className="field-wrong">{wrong}</p>}
      <div className="fields">{children}</div>
    </fieldset>
  );
}
