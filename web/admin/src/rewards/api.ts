import { get, send, upload, type Amount, type Page } from "@laurel/ui";
import { reading } from "../rules/api.ts";

export const KINDS = ["generated-coupon", "coupon-pool", "product", "store-credit", "sweepstakes-entries"] as const;
export type KindName = (typeof KINDS)[number];

export interface Kind {
  type: KindName;
  validDays?: number;
  sku?: string;
  value?: Amount;
  sweepstakesId?: string;
  entries?: number;
}

export interface RewardTerms {
  name: string;
  description: string;
  points: number;
  kind: Kind;
  stock: number | null;
  from: string | null;
  until: string | null;
  minimumTier: string | null;
  perMember: number | null;
}

export type RewardStatus = "draft" | "active" | "archived";

export interface Reward extends RewardTerms {
  id: string;
  version: number;
  status: RewardStatus;
  /** Nothing: no end. */
  left: number | null;
  redeemed: number;
}

export interface Upload {
  lines: number;
  added: number;
  refused: number;
  errors: Array<{ line: number; message: string }>;
}

const PATH = "/api/admin/loyalty/rewards";

export const rewardsApi = {
  list: (status: string, cursor?: string) =>
    get<Page<Reward>>(`${PATH}?${new URLSearchParams({ limit: "50", ...(status ? { status } : {}), ...(cursor ? { cursor } : {}) })}`),
  one: (id: string) => get<Reward>(`${PATH}/${encodeURIComponent(id)}`),
  create: (terms: RewardTerms) => send<Reward>("POST", PATH, terms),
  edit: (id: string, read: number, terms: RewardTerms) => send<Reward>("PUT", `${PATH}/${id}`, terms, reading(read)),
  step: (id: string, read: number, step: "activate" | "archive") =>
    send<Reward>("POST", `${PATH}/${id}/${step}`, undefined, reading(read)),
  remove: (id: string, read: number) => send<void>("DELETE", `${PATH}/${id}`, undefined, reading(read)),
  upload: (id: string, codes: File) => {
    const form = new FormData();
    form.set("file", codes);
    return upload<Upload>(`${PATH}/${id}/codes`, form);
  },
};
