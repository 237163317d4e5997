import { Loading, Trouble } from "@laurel/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "../frame/roles.ts";
import { Head, Tabs } from "../parts/index.ts";
import { sweepstakesApi, type Status } from "./api.ts";
import { Compliance } from "./Compliance.tsx";
import { DrawRoom } from "./DrawRoom.tsx";
import { EditPlan } from "./EditPlan.tsx";
import { History } from "./History.tsx";
import { Lifecycle } from "./Lifecycle.tsx";
import { PlanFacts } from "./PlanFacts.tsx";
import { StatusTag } from "./StatusTag.tsx";
import "./sweepstakes.css";
import { useWords } from "./words.ts";

/** While something is about to happen by itself it is looked at often. */
const EVERY = 2_000;
const MOVING: ReadonlySet<Status> = new Set(["SCHEDULED", "OPEN", "CLOSED", "SEALED"]);

/** One sweepstakes: its draw room, its plan, what the law asks, and what happened. */
export default function OneSweepstakes({ params }: { params: Record<string, string> }) {
  const id = params.id ?? "";
  const words = useWords();
  const mayPlan = useMay("marketer");
  const [editing, setEditing] = useState(false);
  const query = useQuery({
    queryKey: ["sweepstakes", id],
    queryFn: () => sweepstakesApi.one(id),
    refetchInterval: ({ state }) =>
      state.data && (MOVING.has(state.data.status) || (state.data.status === "DRAWN" && !state.data.announcedAt)) ? EVERY : false,
  });
  const one = query.data;
  if (!one) {
    return query.isError ? <Trouble page failure={query.error} onRetry={() => void query.refetch()} /> : <Loading />;
  }
  const reload = () => void query.refetch();
  if (editing) {
    return (
      <div className="stack-wide">
        <Head title={words.form.change} />
        <EditPlan key={one.version} one={one} onSaved={() => setEditing(false)} onCancel={() => setEditing(false)} onReload={reload} />
      </div>
    );
  }
  const room = { id: "draw", name: words.tabs.draw, content: () => <DrawRoom one={one} onReload={reload} /> };
  const plan = { id: "plan", name: words.tabs.plan, content: () => <PlanFacts one={one} /> };
  return (
    <div className="stack-wide">
      <Head title={one.title} lead={one.description}>
        <StatusTag status={one.status} />
        {mayPlan && <Lifecycle one={one} onEdit={() => setEditing(true)} onReload={reload} />}
      </Head>
      <Tabs
        label={words.tabs.name}
        tabs={[
          ...(one.status === "DRAFT" ? [plan, room] : [room, plan]),
          { id: "law", name: words.tabs.law, content: () => <Compliance id={id} /> },
          { id: "history", name: words.tabs.history, content: () => <History one={one} /> },
        ]}
      />
    </div>
  );
}
