import type { ReactNode } from "react";
import type { RewardKind } from "./api.ts";

const VOUCHER = (
  <>
    <path d="M4 7h16v3.2a2 2 0 0 0 0 3.6V17H4v-3.2a2 2 0 0 0 0-3.6Z" />
    <path d="M14 7.5v2M14 11v2M14 14.5v2" />
  </>
);

const PICTURES: Record<RewardKind["type"], ReactNode> = {
  "generated-coupon": VOUCHER,
  "coupon-pool": VOUCHER,
  "store-credit": (
    <>
      <rect x="3.5" y="6" width="17" height="12" rx="2" />
      <path d="M3.5 10h17M7 14.5h4" />
    </>
  ),
  product: (
    <>
      <path d="m12 3 8 4.3v9.4L12 21l-8-4.3V7.3Z" />
      <path d="m4.3 7.4 7.7 4.2 7.7-4.2M12 11.6V21" />
    </>
  ),
  "sweepstakes-entries": (
    <>
      <path d="M8 4h8v5a4 4 0 0 1-8 0ZM12 13v4M8.5 20h7M9.5 17h5l.7 3H8.8Z" />
      <path d="M8 6H5c0 2.8 1.2 4.2 3.2 4.4M16 6h3c0 2.8-1.2 4.2-3.2 4.4" />
    </>
  ),
};

/** What sort of thing a reward is, beside the word for it. */
export function KindIcon({ type }: { type: RewardKind["type"] }) {
  return (
    <svg
      width={20}
      height={20}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {PICTURES[type]}
    </svg>
  );
}
