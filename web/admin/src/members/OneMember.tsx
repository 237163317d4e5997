import { Button, useFormat } from "@laurel/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "../frame/roles.ts";
import { Head, Tabs } from "../parts/index.ts";
import { Redeemed } from "../redemptions/Redeemed.tsx";
import { useSegmentName } from "../segments/words.ts";
import { Timeline } from "../timeline/Timeline.tsx";
import { AdjustDialog } from "./AdjustDialog.tsx";
import { membersApi } from "./api.ts";
import { Overview } from "./Overview.tsx";
import { RolesDialog } from "./RolesDialog.tsx";
import { Why } from "./why/Why.tsx";
import { useWords } from "./words.ts";

/** A member from all sides. */
export default function OneMember({ params }: { params: Record<string, string> }) {
  const words = useWords();
  const format = useFormat();
  const segmentName = useSegmentName();
  const isAdmin = useMay("admin");
  const id = decodeURIComponent(params.id!);
  const [open, setOpen] = useState<"adjust" | "roles">();
  const whole = useQuery({ queryKey: ["customer", id, "whole"], queryFn: () => membersApi.whole(id) });
  const member = useQuery({ queryKey: ["member", id], queryFn: () => membersApi.member(id) });
  const known = useQuery({ queryKey: ["customer", id], queryFn: () => membersApi.customer(id), retry: false });
  const customer = known.data;
  return (
    <div className="stack-wide">
      <Head
        title={customer?.displayName ?? customer?.email ?? id}
        lead={customer && `${customer.email} · ${words.since} ${format.day(customer.memberSince)}`}
      >
        {member.data && <span className="tag">{member.data.account.tier.name}</span>}
        {member.data?.insight && <span className="tag">{segmentName(member.data.insight.segment)}</span>}
        {isAdmin && whole.data && (
          <Button look="quiet" onClick={() => setOpen("roles")}>
            {words.roles.open}
          </Button>
        )}
        <Button look="quiet" onClick={() => setOpen("adjust")}>
          {words.adjust.open}
        </Button>
      </Head>
      <Tabs
        label={words.label}
        tabs={[
          { id: "overview", name: words.tabs.overview, content: () => <Overview id={id} whole={whole} member={member} /> },
          { id: "points", name: words.tabs.why, content: () => <Why id={id} /> },
          { id: "redemptions", name: words.tabs.redemptions, content: () => <Redeemed filters={{ member: id }} /> },
          { id: "timeline", name: words.tabs.timeline, content: () => <Timeline customer={id} /> },
        ]}
      />
      {open === "adjust" && <AdjustDialog id={id} onClose={() => setOpen(undefined)} />}
      {open === "roles" && whole.data && <RolesDialog id={id} roles={whole.data.roles} onClose={() => setOpen(undefined)} />}
    </div>
  );
}
