import { useLocation } from "wouter";
import { Head } from "../parts/index.ts";
import { EditCampaign } from "./EditCampaign.tsx";
import { useWords } from "./words.ts";

/** A draft, which gives nothing until it is published. */
export default function NewCampaign() {
  const [, go] = useLocation();
  return (
    <div className="stack-wide">
      <Head title={useWords().make} />
      <EditCampaign onSaved={({ id }) => go(`/campaigns/${id}`)} onCancel={() => go("/campaigns")} />
    </div>
  );
}
