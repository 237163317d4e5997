import { useLocation } from "wouter";
import { Head } from "../parts/index.ts";
import { RewardForm } from "./RewardForm.tsx";
import { useWords } from "./words.ts";

/** A draft, which only staff see. */
export default function NewReward() {
  const [, go] = useLocation();
  return (
    <div className="stack-wide">
      <Head title={useWords().make} />
      <RewardForm onSaved={({ id }) => go(`/rewards/${id}`)} onCancel={() => go("/rewards")} />
    </div>
  );
}
