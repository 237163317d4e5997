import { Button, Choice, Field } from "@laurel/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { campaignsApi } from "../campaigns/api.ts";
import { isStale, Refused, useToast, wrongWith } from "../parts/index.ts";
import { rulesApi } from "../rules/api.ts";
import { KINDS, rewardsApi, type KindName, type Reward } from "./api.ts";
import { rewardDraft, rewardTerms, type RewardDraft } from "./draft.ts";
import { useWords } from "./words.ts";

const LONG = 5 * 60_000;

interface FormProps {
  /** Nothing: a new one. */
  reward?: Reward;
  onSaved: (reward: Reward) => void;
  onCancel: () => void;
}

/** The whole of a reward. */
export function RewardForm({ reward, onSaved, onCancel }: FormProps) {
  const all = useWords();
  const words = all.form;
  const queries = useQueryClient();
  const toast = useToast();
  const [draft, setDraft] = useState(() => rewardDraft(reward));
  const tiers = useQuery({ queryKey: ["tiers"], queryFn: rulesApi.tiers, staleTime: LONG });
  const sweepstakes = useQuery({ queryKey: ["offered-sweepstakes"], queryFn: campaignsApi.sweepstakes, staleTime: LONG });
  const terms = rewardTerms(draft);
  const save = useMutation({
    mutationFn: () => (reward ? rewardsApi.edit(reward.id, reward.version, terms) : rewardsApi.create(terms)),
    onSuccess: (saved) => {
      queries.setQueryData(["rewards", saved.id], saved);
      void queries.invalidateQueries({ queryKey: ["rewards", "list"] });
      toast();
      onSaved(saved);
    },
  });
  const reload = () => void queries.invalidateQueries({ queryKey: ["rewards"] }).then(onCancel);
  const set = (change: Partial<RewardDraft>) => setDraft({ ...draft, ...change });
  const typed = (key: keyof RewardDraft, field: string = key) => ({
    value: draft[key],
    onChange: (change: { target: { value: string } }) => set({ [key]: change.target.value }),
    wrong: wrongWith(save.error, field),
  });
  const count = { type: "number", min: 1, step: 1, inputMode: "numeric" } as const;
  const table = tiers.data?.versions.find((one) => one.version === tiers.data.current);
  const { type } = draft;
  return (
    <form
      className="card stack"
      onSubmit={(submit) => {
        submit.preventDefault();
        if (!save.isPending) {
          save.mutate();
        }
      }}
    >
      <div className="fields">
        <Field label={words.name} required maxLength={120} {...typed("name")} />
        <Field label={words.points} required {...count} {...typed("points")} />
      </div>
      <Field label={words.description} maxLength={2000} {...typed("description")} />
      <fieldset className="part">
        <legend>{all.kind}</legend>
        <div className="fields">
          <Choice label={all.kind} value={type} onChange={(kind) => set({ type: kind as KindName })} wrong={wrongWith(save.error, "kind.type")}>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {all.kinds[kind]}
              </option>
            ))}
          </Choice>
          {type === "store-credit" && (
            <>
              <Field label={words.value} required inputMode="decimal" pattern="\d+([.]\d+)?" {...typed("value", "kind.value")} />
              <Field label={words.currency} required pattern="[A-Z]{3}" maxLength={3} {...typed("currency", "kind.currency")} />
            </>
          )}
          {type === "product" && <Field label={words.sku} required maxLength={64} {...typed("sku", "kind.sku")} />}
          {type === "sweepstakes-entries" && (
            <>
              <Choice label={words.sweepstakes} value={draft.sweepstakesId} onChange={(sweepstakesId) => set({ sweepstakesId })} wrong={wrongWith(save.error, "kind.sweepstakesId")}>
                <option value="">{words.choose}</option>
                {draft.sweepstakesId && !sweepstakes.data?.items.some((one) => one.id === draft.sweepstakesId) && (
                  <option value={draft.sweepstakesId}>{draft.sweepstakesId}</option>
                )}
                {(sweepstakes.data?.items ?? []).map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.title}
                  </option>
                ))}
              </Choice>
              <Field label={words.entries} required {...count} {...typed("entries", "kind.entries")} />
            </>
          )}
          {(type === "generated-coupon" || type === "coupon-pool" || type === "store-credit") && (
            <Field label={words.validDays} {...count} {...typed("validDays", "kind.validDays")} />
          )}
        </div>
      </fieldset>
      <fieldset className="part">
        <legend>{all.limits}</legend>
        <div className="fields">
          {type === "coupon-pool" ? <p className="soft small">{words.poolStock}</p> : <Field label={words.stock} {...count} min={0} {...typed("stock")} />}
          <Field label={words.perMember} {...count} {...typed("perMember")} />
          <Choice label={words.tier} value={draft.minimumTier} onChange={(minimumTier) => set({ minimumTier })} wrong={wrongWith(save.error, "minimumTier")}>
            <option value="">{words.noTier}</option>
            {(table?.tiers ?? []).map((tier) => (
              <option key={tier.name}>{tier.name}</option>
            ))}
          </Choice>
          <Field label={words.from} hint={words.time} type="datetime-local" {...typed("from")} />
          <Field label={words.until} hint={words.time} type="datetime-local" {...typed("until")} />
        </div>
      </fieldset>
      {save.isError && <Refused failure={save.error} onReload={isStale(save.error) ? reload : undefined} />}
      <div className="row">
        <Button type="submit" busy={save.isPending}>
          {all.save}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {all.cancel}
        </Button>
      </div>
    </form>
  );
}
