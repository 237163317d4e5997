import type { DisputeStage, PaymentStatus, RefundStatus } from "./api.ts";
import { useWords } from "./words.ts";

const GOOD: ReadonlySet<PaymentStatus> = new Set(["SUCCEEDED"]);
const BAD: ReadonlySet<PaymentStatus> = new Set(["UNKNOWN", "DISPUTED", "LOST", "FAILED"]);

export function StatusTag({ status }: { status: PaymentStatus }) {
  return <Tag good={GOOD.has(status)} bad={BAD.has(status)} text={useWords().status[status]} />;
}

export function RefundTag({ status }: { status: RefundStatus }) {
  return <Tag good={status === "SUCCEEDED"} bad={status === "FAILED"} text={useWords().refundStatus[status]} />;
}

export function StageTag({ stage }: { stage: DisputeStage }) {
  return <Tag good={stage === "WON" || stage === "CLOSED"} bad={stage === "OPENED" || stage === "LOST"} text={useWords().stage[stage]} />;
}

function Tag({ good, bad, text }: { good: boolean; bad: boolean; text: string }) {
  return <span className={good ? "tag tag-good" : bad ? "tag tag-bad" : "tag"}>{text}</span>;
}
