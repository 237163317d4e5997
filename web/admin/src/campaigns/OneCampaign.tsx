import { Button, Field, LanguageContext, Loading, Trouble, useFormat } from "@laurel/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useContext, useState } from "react";
import { useMay } from "../frame/roles.ts";
import { Card, Dialog, Facts, Head, useToast } from "../parts/index.ts";
import { VersionTable } from "../rules/VersionTable.tsx";
import { campaignsApi, type Campaign, type Step } from "./api.ts";
import { Budget } from "./Budget.tsx";
import { EditCampaign } from "./EditCampaign.tsx";
import { sentence } from "./sentence.ts";
import { StatusTag } from "./StatusTag.tsx";
import { useWords } from "./words.ts";

/** One campaign: what it says, what it has given, its versions, and its next step. */
export default function OneCampaign({ params }: { params: Record<string, string> }) {
  const words = useWords();
  const format = useFormat();
  const mayEdit = useMay("marketer");
  const id = params.id!;
  const [editing, setEditing] = useState(false);
  const history = useQuery({ queryKey: ["campaigns", id], queryFn: () => campaignsApi.history(id) });
  if (!history.data) {
    return history.isError ? <Trouble page failure={history.error} onRetry={() => void history.refetch()} /> : <Loading />;
  }
  const campaign = history.data[0]!;
  const tools = mayEdit && !editing && campaign.status !== "ENDED";
  return (
    <div className="stack-wide">
      <Head title={campaign.terms.name} lead={campaign.terms.description}>
        <StatusTag status={campaign.status} />
        {tools && <Steps campaign={campaign} onEdit={() => setEditing(true)} />}
      </Head>
      {editing ? (
        <EditCampaign key={campaign.version} campaign={campaign} onSaved={() => setEditing(false)} onCancel={() => setEditing(false)} />
      ) : (
        <div className="cards cards-2">
          <Terms campaign={campaign} />
          <Card title={words.budget}>
            <Budget campaign={campaign} />
            <Facts
              facts={[
                [words.version, format.number(campaign.version)],
                [words.starts, format.moment(campaign.effectiveFrom)],
              ]}
            />
          </Card>
        </div>
      )}
      <Card title={words.history}>
        <VersionTable versions={history.data} says={[{ name: words.state, cell: (one) => <StatusTag status={one.status} /> }]} />
      </Card>
    </div>
  );
}

function Terms({ campaign }: { campaign: Campaign }) {
  const words = useWords();
  const format = useFormat();
  const language = useContext(LanguageContext);
  const said = sentence(campaign.terms, words.sentence, format, language);
  return (
    <Card title={words.terms}>
      <Facts
        facts={[
          [words.gives, <strong key="gives">{said.gives}</strong>],
          [words.form.when, said.when],
          [words.form.most, said.most],
          [words.form.zone, campaign.terms.conditions.zone],
        ]}
      />
      {campaign.status === "ENDED" && <p className="soft small">{words.endedText}</p>}
    </Card>
  );
}

function Steps({ campaign, onEdit }: { campaign: Campaign; onEdit: () => void }) {
  const words = useWords();
  const [step, setStep] = useState<Step>();
  const active = campaign.status === "ACTIVE";
  return (
    <>
      {active ? (
        <Button look="quiet" onClick={() => setStep("pause")}>
          {words.steps.pause}
        </Button>
      ) : (
        <Button onClick={() => setStep("activate")}>
          {campaign.status === "PAUSED" ? words.steps.resume : words.steps.activate}
        </Button>
      )}
      <Button look="quiet" onClick={onEdit}>
        {words.edit}
      </Button>
      <Button look="quiet" onClick={() => setStep("end")}>
        {words.steps.end}
      </Button>
      {step && <TakeStep campaign={campaign} step={step} onClose={() => setStep(undefined)} />}
    </>
  );
}

function TakeStep({ campaign, step, onClose }: { campaign: Campaign; step: Step; onClose: () => void }) {
  const words = useWords();
  const queries = useQueryClient();
  const toast = useToast();
  const [note, setNote] = useState("");
  const name = step === "activate" && campaign.status === "PAUSED" ? words.steps.resume : words.steps[step];
  const reload = () => queries.invalidateQueries({ queryKey: ["campaigns"] });
  const bring = useMutation({
    mutationFn: () => campaignsApi.bring(campaign.id, campaign.version, step, note),
    onSuccess: async () => {
      await reload();
      toast();
      onClose();
    },
  });
  return (
    <Dialog
      title={`${name}: ${campaign.terms.name}`}
      action={name}
      grave={step === "end"}
      busy={bring.isPending}
      failure={bring.error}
      onAct={() => bring.mutate()}
      onReload={() => void reload().then(onClose)}
      onClose={onClose}
    >
      <p>{words.confirm[step]}</p>
      <Field label={words.why} value={note} onChange={(change) => setNote(change.target.value)} maxLength={500} />
    </Dialog>
  );
}
