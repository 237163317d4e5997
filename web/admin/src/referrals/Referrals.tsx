import { Button, Choice, Field, useFormat } from "@laurel/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "../frame/roles.ts";
import { MemberName } from "../members/MemberName.tsx";
import { Dialog, Filters, Head, Listing, useFilters, useToast, wrongWith } from "../parts/index.ts";
import { CLAIM_STATES, referralsApi, type Claim, type ClaimState } from "./api.ts";
import { useWords } from "./words.ts";

interface Asked {
  claim: Claim;
  decision: "approve" | "refuse";
}

/** Claims that somebody was brought by somebody; those that look odd wait for a decision. */
export default function Referrals() {
  const words = useWords();
  const format = useFormat();
  const mayDecide = useMay("admin");
  const filters = useFilters("state");
  const state = CLAIM_STATES.find((one) => one === filters.values.state) ?? "held";
  const [asked, setAsked] = useState<Asked>();
  return (
    <div className="stack-wide">
      <Head title={words.title} lead={words.lead} />
      <Filters onClear={filters.clear}>
        <Choice label={words.state} value={state} onChange={(chosen) => filters.set({ state: chosen === "held" ? "" : chosen })}>
          {CLAIM_STATES.map((one: ClaimState) => (
            <option key={one} value={one}>
              {words.states[one]}
            </option>
          ))}
        </Choice>
      </Filters>
      <Listing
        label={words.title}
        queryKey={["referrals", state]}
        load={(cursor) => referralsApi.list(state, cursor)}
        keyOf={(claim) => claim.id}
        empty={{ title: words.none, text: words.noneText }}
        onClear={filters.clear}
        columns={[
          { name: words.friend, cell: (claim) => <MemberName id={claim.friend} /> },
          { name: words.referrer, cell: (claim) => <MemberName id={claim.referrer} /> },
          { name: words.claim, cell: (claim) => format.moment(claim.claimedAt) },
          {
            name: words.signs,
            cell: (claim) => (
              <>
                {claim.signs.join(" ")}
                {claim.payment && <span className="soft small block">{words.purchase}</span>}
              </>
            ),
          },
          {
            name: words.decision,
            cell: (claim) =>
              claim.decision ? (
                words.decided(claim.decision.reason, format.moment(claim.decision.at))
              ) : mayDecide && claim.state === "held" ? (
                <span className="row-tight">
                  <Button look="plain" onClick={() => setAsked({ claim, decision: "approve" })}>
                    {words.approve}
                  </Button>
                  <Button look="plain" onClick={() => setAsked({ claim, decision: "refuse" })}>
                    {words.refuse}
                  </Button>
                </span>
              ) : (
                <span className="soft">–</span>
              ),
          },
        ]}
      />
      {asked && <Decide asked={asked} onClose={() => setAsked(undefined)} />}
    </div>
  );
}

function Decide({ asked: { claim, decision }, onClose }: { asked: Asked; onClose: () => void }) {
  const words = useWords();
  const queries = useQueryClient();
  const toast = useToast();
  const [reason, setReason] = useState("");
  const decide = useMutation({
    mutationFn: () => referralsApi.decide(claim.id, decision, reason.trim()),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["referrals"] });
      toast();
      onClose();
    },
  });
  return (
    <Dialog
      title={words[decision]}
      action={words[decision]}
      grave={decision === "refuse"}
      busy={decide.isPending}
      failure={decide.error}
      onAct={() => decide.mutate()}
      onClose={onClose}
    >
      <p>{decision === "approve" ? words.approveText : words.refuseText}</p>
      <Field label={words.reason} maxLength={500} value={reason} wrong={wrongWith(decide.error, "reason")} onChange={(typed) => setReason(typed.target.value)} />
    </Dialog>
  );
}
