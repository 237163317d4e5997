import { Field } from "@laurel/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { STAFF_ROLES } from "../frame/roles.ts";
import { Dialog, useToast, wrongWith } from "../parts/index.ts";
import { membersApi } from "./api.ts";
import { useWords } from "./words.ts";

/** Who is staff, for admins. */
export function RolesDialog({ id, roles, onClose }: { id: string; roles: string[]; onClose: () => void }) {
  const words = useWords().roles;
  const queries = useQueryClient();
  const toast = useToast();
  const [chosen, setChosen] = useState(roles);
  const [reason, setReason] = useState("");
  const change = useMutation({
    mutationFn: () => membersApi.changeRoles(id, chosen, reason.trim()),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["customer", id] });
      void queries.invalidateQueries({ queryKey: ["timeline"] });
      toast();
      onClose();
    },
  });
  return (
    <Dialog title={words.title} action={words.open} busy={change.isPending} failure={change.error} onAct={() => change.mutate()} onClose={onClose}>
      <p className="soft small">{words.lead}</p>
      {STAFF_ROLES.map((role) => (
        <label key={role} className="option">
          <input
            type="checkbox"
            checked={chosen.includes(role)}
            onChange={(tick) => setChosen(tick.target.checked ? [...chosen, role] : chosen.filter((one) => one !== role))}
          />
          {words[role]}
        </label>
      ))}
      <Field label={words.reason} maxLength={500} value={reason} wrong={wrongWith(change.error, "reason")} onChange={(typed) => setReason(typed.target.value)} />
    </Dialog>
  );
}
