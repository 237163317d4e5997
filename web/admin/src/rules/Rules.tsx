import { Head, Tabs } from "../parts/index.ts";
import { EarnRules } from "./EarnRules.tsx";
import { TierTables } from "./TierTables.tsx";
import { useWords } from "./words.ts";

/** The rules of the programme: how points are earned, which tiers there are. */
export default function Rules() {
  const words = useWords();
  return (
    <div className="stack-wide">
      <Head title={words.title} lead={words.lead} />
      <Tabs
        label={words.title}
        tabs={[
          { id: "tiers", name: words.tiers, content: () => <TierTables /> },
          { id: "earning", name: words.earnRule, content: () => <EarnRules /> },
        ]}
      />
    </div>
  );
}
