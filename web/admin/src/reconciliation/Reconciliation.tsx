import { Head, Tabs } from "../parts/index.ts";
import { Cases } from "./Cases.tsx";
import { Rebuild } from "./Rebuild.tsx";
import { Runs } from "./Runs.tsx";
import { useWords } from "./words.ts";

/** Whether providers and we tell the same: the cases, the runs that found them, and our own payments made anew. */
export default function Reconciliation() {
  const words = useWords();
  return (
    <div className="stack">
      <Head title={words.title} lead={words.lead} />
      <Tabs
        label={words.title}
        tabs={[
          { id: "open", name: words.tabs.open, content: () => <Cases key="open" state="OPEN" /> },
          { id: "resolved", name: words.tabs.resolved, content: () => <Cases key="resolved" state="RESOLVED" /> },
          { id: "runs", name: words.tabs.runs, content: () => <Runs /> },
          { id: "rebuild", name: words.rebuild.title, content: () => <Rebuild /> },
        ]}
      />
    </div>
  );
}
