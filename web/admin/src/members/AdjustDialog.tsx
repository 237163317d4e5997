import { ApiProblem, Choice, Field, useFormat } from "@laurel/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useMay } from "../frame/roles.ts";
import { Dialog, useToast, wrongWith } from "../parts/index.ts";
import { membersApi } from "./api.ts";
import { useWords } from "./words.ts";

/** Points given or taken by hand, with a reason that the member reads. */
export function AdjustDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const words = useWords().adjust;
  const format = useFormat();
  const isAdmin = useMay("admin");
  const queries = useQueryClient();
  const toast = useToast();
  const [way, setWay] = useState("give");
  const [points, setPoints] = useState("");
  const [reason, setReason] = useState("");
  const [belowZero, setBelowZero] = useState(false);
  const [tried, setTried] = useState(false);
  const count = /^[1-9][0-9]{0,12}$/.test(points) ? Number(points) : undefined;
  const body = { points: (way === "take" ? -1 : 1) * (count ?? 0), reason: reason.trim(), ...(belowZero && way === "take" ? { belowZero } : {}) };
  // The same once it is asked for again, another one as soon as anything of it is changed.
  const key = useMemo(() => crypto.randomUUID(), [way, points, reason, belowZero]);
  const adjust = useMutation({
    mutationFn: () => membersApi.adjust(id, key, body),
    onSuccess: () => {
      for (const stale of ["member", "ledger", "why", "timeline"]) {
        void queries.invalidateQueries({ queryKey: [stale] });
      }
      toast(words.done(format.number(body.points)));
      onClose();
    },
  });
  const tooMuch = adjust.error instanceof ApiProblem && adjust.error.slug === "above-adjustment-limit";
  return (
    <Dialog
      title={words.title}
      action={way === "take" ? words.take : words.give}
      grave={way === "take"}
      busy={adjust.isPending}
      failure={adjust.error}
      onAct={() => {
        setTried(true);
        if (count && body.reason) {
          adjust.mutate();
        }
      }}
      onClose={onClose}
    >
      <p className="soft small">{words.lead}</p>
      <div className="fields">
        <Choice label={words.which} value={way} onChange={setWay}>
          <option value="give">{words.give}</option>
          <option value="take">{words.take}</option>
        </Choice>
        <Field
          label={words.points}
          inputMode="numeric"
          value={points}
          wrong={(tried && !count ? words.wrongPoints : undefined) ?? wrongWith(adjust.error, "points")}
          onChange={(change) => setPoints(change.target.value.trim())}
        />
      </div>
      <Field
        label={words.reason}
        maxLength={200}
        value={reason}
        wrong={(tried && !body.reason ? words.wrongReason : undefined) ?? wrongWith(adjust.error, "reason")}
        onChange={(change) => setReason(change.target.value)}
      />
      {isAdmin && way === "take" && (
        <label className="option">
          <input type="checkbox" checked={belowZero} onChange={(tick) => setBelowZero(tick.target.checked)} />
          {words.belowZero}
        </label>
      )}
      {(tooMuch || !isAdmin) && <p className="soft small">{words.limit}</p>}
    </Dialog>
  );
}
