import { Button, Field, LanguageContext, useFormat } from "@laurel/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useContext, useRef, useState } from "react";
import { Card, isStale, Refused, useToast } from "../parts/index.ts";
import { replayApi } from "../replay/api.ts";
import { Replay } from "../replay/Replay.tsx";
import { campaignsApi, type Campaign } from "./api.ts";
import { CampaignForm } from "./CampaignForm.tsx";
import { draftOf, emptyDraft, termsOf } from "./draft.ts";
import { sentence } from "./sentence.ts";
import { useWords } from "./words.ts";

interface EditProps {
  /** Nothing: a new one. */
  campaign?: Campaign;
  onSaved: (campaign: Campaign) => void;
  onCancel: () => void;
}

/** The terms in a form, what they say in words, and what they would have done. */
export function EditCampaign({ campaign, onSaved, onCancel }: EditProps) {
  const words = useWords();
  const format = useFormat();
  const language = useContext(LanguageContext);
  const queries = useQueryClient();
  const toast = useToast();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(() => (campaign ? draftOf(campaign.terms) : emptyDraft()));
  const [note, setNote] = useState("");
  const terms = termsOf(draft);
  const said = sentence(terms, words.sentence, format, language);
  const save = useMutation({
    mutationFn: () =>
      campaign
        ? campaignsApi.change(campaign.id, campaign.version, terms, note)
        : campaignsApi.create(terms, note),
    onSuccess: (saved) => {
      void queries.invalidateQueries({ queryKey: ["campaigns"] });
      toast();
      onSaved(saved);
    },
  });
  const reload = () => void queries.invalidateQueries({ queryKey: ["campaigns"] }).then(onCancel);
  return (
    <div className="editor">
      <form
        ref={form}
        className="card stack"
        onSubmit={(submit) => {
          submit.preventDefault();
          if (!save.isPending) {
            save.mutate();
          }
        }}
      >
        <CampaignForm draft={draft} onChange={setDraft} failure={save.error} />
        <Field label={words.why} value={note} onChange={(change) => setNote(change.target.value)} maxLength={500} />
        {save.isError && <Refused failure={save.error} onReload={isStale(save.error) ? reload : undefined} />}
        <div className="row">
          <Button type="submit" busy={save.isPending}>
            {campaign && campaign.status !== "DRAFT" ? words.saveVersion : words.saveDraft}
          </Button>
          <Button look="quiet" onClick={onCancel}>
            {words.cancel}
          </Button>
        </div>
      </form>
      <div className="stack beside">
        <Card title={words.sentence.reads}>
          <p className="in-words">
            <strong>{said.gives}</strong> {said.when}
            {said.most && `; ${said.most}`}.
          </p>
        </Card>
        <Replay
          draft={JSON.stringify(terms)}
          isSound={() => form.current?.reportValidity() ?? false}
          run={(days) => replayApi.campaign(terms, campaign?.id ?? null, days)}
        />
      </div>
    </div>
  );
}
