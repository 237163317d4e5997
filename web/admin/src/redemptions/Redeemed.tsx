import { Button, useFormat } from "@laurel/ui";
import { useState } from "react";
import { MemberName } from "../members/MemberName.tsx";
import { Listing } from "../parts/index.ts";
import { redemptionsApi, type Redemption } from "./api.ts";
import { RedemptionDialog } from "./RedemptionDialog.tsx";
import { useWords } from "./words.ts";

const LOOKS: Partial<Record<Redemption["status"], string>> = {
  COMPLETED: "tag tag-good",
  SHIPPED: "tag tag-good",
  USED: "tag tag-good",
  REFUSED: "tag tag-bad",
  EXPIRED: "tag tag-bad",
};

/** Redemptions of one member, of one reward, or of all. */
export function Redeemed({ filters, onClear }: { filters: Record<string, string>; onClear?: (() => void) | undefined }) {
  const words = useWords();
  const format = useFormat();
  const [open, setOpen] = useState<string>();
  return (
    <>
      <Listing
        label={words.title}
        queryKey={["redemptions", filters]}
        load={(cursor) => redemptionsApi.list(filters, cursor)}
        keyOf={(redemption) => redemption.redemptionId}
        empty={{ title: words.none, text: words.noneText }}
        onClear={onClear}
        columns={[
          {
            name: words.reward,
            cell: (one) => (
              <Button look="plain" onClick={() => setOpen(one.redemptionId)}>
                {one.name}
              </Button>
            ),
          },
          { name: words.status, cell: (one) => <StateTag redemption={one} /> },
          ...("member" in filters ? [] : [{ name: words.member, cell: (one: Redemption) => <MemberName id={one.member} /> }]),
          { name: words.when, cell: (one) => format.moment(one.createdAt) },
          { name: words.points, figure: true, cell: (one) => format.number(one.points) },
        ]}
      />
      {open && <RedemptionDialog id={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}

export function StateTag({ redemption }: { redemption: Redemption }) {
  return <span className={LOOKS[redemption.status] ?? "tag"}>{useWords().states[redemption.status]}</span>;
}
