import { Button, Loading, Trouble, useFormat } from "@laurel/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import { useMay } from "../frame/roles.ts";
import { Card, Dialog, Facts, Head, useToast } from "../parts/index.ts";
import { rewardsApi, type KindFields, type Reward } from "./api.ts";
import { Codes } from "./Codes.tsx";
import { RewardForm } from "./RewardForm.tsx";
import { Gates, Left } from "./Rewards.tsx";
import { RewardTag } from "./RewardTag.tsx";
import { useWords } from "./words.ts";

type Step = "activate" | "archive" | "remove";

/** One reward: its terms, what is left, its codes, its next step. */
export default function OneReward({ params }: { params: Record<string, string> }) {
  const words = useWords();
  const format = useFormat();
  const mayEdit = useMay("marketer");
  const maySeeRedeemed = useMay("support");
  const id = params.id!;
  const [editing, setEditing] = useState(false);
  const [step, setStep] = useState<Step>();
  const found = useQuery({ queryKey: ["rewards", id], queryFn: () => rewardsApi.one(id) });
  const reward = found.data;
  if (!reward) {
    return found.isError ? <Trouble page failure={found.error} onRetry={() => void found.refetch()} /> : <Loading />;
  }
  const button = (of: Step, look: "main" | "quiet") => (
    <Button look={look} onClick={() => setStep(of)}>
      {words[of]}
    </Button>
  );
  const { value, sku, entries }: KindFields = reward.kind;
  const worth = value ? `, ${format.money(value)}` : "";
  return (
    <div className="stack-wide">
      <Head title={reward.name} lead={reward.description}>
        <RewardTag status={reward.status} />
        {mayEdit && !editing && (
          <>
            {reward.status !== "active" && button("activate", "main")}
            <Button look="quiet" onClick={() => setEditing(true)}>
              {words.edit}
            </Button>
            {reward.status === "active" && button("archive", "quiet")}
            {reward.status === "draft" && button("remove", "quiet")}
          </>
        )}
      </Head>
      {editing ? (
        <RewardForm key={reward.version} reward={reward} onSaved={() => setEditing(false)} onCancel={() => setEditing(false)} />
      ) : (
        <Card
          title={words.facts}
          tools={maySeeRedeemed && <Link href={`/redemptions?reward=${encodeURIComponent(id)}`}>{words.redemptions}</Link>}
        >
          <Facts
            facts={[
              [words.kind, `${words.kinds[reward.kind.type]}${worth}${sku ? `, ${sku}` : ""}`],
              [words.points, format.number(reward.points)],
              [words.left, <Left key="left" reward={reward} />],
              [words.redeemed, format.number(reward.redeemed)],
              [words.gates, <Gates key="gates" reward={reward} />],
              [words.form.entries, entries],
              [words.version, format.number(reward.version)],
            ]}
          />
        </Card>
      )}
      {reward.kind.type === "coupon-pool" && mayEdit && <Codes reward={reward} />}
      {step && <TakeStep reward={reward} step={step} onClose={() => setStep(undefined)} />}
    </div>
  );
}

function TakeStep({ reward, step, onClose }: { reward: Reward; step: Step; onClose: () => void }) {
  const words = useWords();
  const queries = useQueryClient();
  const toast = useToast();
  const [, go] = useLocation();
  const take = useMutation({
    mutationFn: async () => {
      await (step === "remove" ? rewardsApi.remove(reward.id, reward.version) : rewardsApi.step(reward.id, reward.version, step));
    },
    onSuccess: async () => {
      toast();
      if (step === "remove") {
        queries.removeQueries({ queryKey: ["rewards", reward.id] });
        go("/rewards");
      } else {
        await queries.invalidateQueries({ queryKey: ["rewards"] });
        onClose();
      }
    },
  });
  return (
    <Dialog
      title={`${words[step]}: ${reward.name}`}
      action={words[step]}
      grave={step !== "activate"}
      busy={take.isPending}
      failure={take.error}
      onAct={() => take.mutate()}
      onReload={() => void queries.invalidateQueries({ queryKey: ["rewards"] }).then(onClose)}
      onClose={onClose}
    >
      <p>{words.confirm[step]}</p>
    </Dialog>
  );
}
