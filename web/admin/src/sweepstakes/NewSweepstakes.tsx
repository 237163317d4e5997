import { useLocation } from "wouter";
import { Head } from "../parts/index.ts";
import { EditPlan } from "./EditPlan.tsx";
import { useWords } from "./words.ts";

/** A draft, which nobody sees until it is published. */
export default function NewSweepstakes() {
  const [, go] = useLocation();
  return (
    <div className="stack-wide">
      <Head title={useWords().form.make} />
      <EditPlan onSaved={({ id }) => go(`/sweepstakes/${id}`)} onCancel={() => go("/sweepstakes")} />
    </div>
  );
}
