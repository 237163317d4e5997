import { call, upload, type Answer, type LoyaltySchemas } from "@laurel/ui";
import { reading } from "../rules/api.ts";

export type Kind = LoyaltySchemas["RewardKindBody"];
export type KindName = Kind["type"];
/** What some kind has; of the others' fields there is nothing. */
export type KindFields = { [Name in NameIn<Kind>]?: FieldOf<Kind, Name> };
type NameIn<One> = One extends unknown ? keyof One : never;
type FieldOf<One, Name> = One extends unknown ? (Name extends keyof One ? NonNullable<One[Name]> : never) : never;
export const KINDS = [
  "generated-coupon", "coupon-pool", "product", "store-credit", "sweepstakes-entries",
] as const satisfies readonly KindName[];

export type Reward = LoyaltySchemas["RewardAdminBody"];
export type RewardStatus = LoyaltySchemas["RewardStatus"];
/** What staff decide about a reward; as it is sent. */
export type RewardTerms = Omit<Reward, "id" | "version" | "status" | "left" | "redeemed">;
export type Upload = Answer<"post", "/api/admin/loyalty/rewards/{id}/codes">;

const ALL = "/api/admin/loyalty/rewards";
const ONE = "/api/admin/loyalty/rewards/{id}";

export const rewardsApi = {
  list: (status: string, cursor?: string) => call("get", ALL, { query: { status, limit: 50, cursor } }),
  one: (id: string) => call("get", ONE, { path: { id } }),
  create: (terms: RewardTerms) => call("post", ALL, { body: terms }),
  edit: (id: string, read: number, terms: RewardTerms) => call("put", ONE, { path: { id }, header: reading(read), body: terms }),
  step: (id: string, read: number, step: "activate" | "archive") =>
    call("post", `${ONE}/${step}`, { path: { id }, header: reading(read) }),
  remove: (id: string, read: number) => call("delete", ONE, { path: { id }, header: reading(read) }),
  upload: (id: string, codes: File) => {
    const form = new FormData();
    form.set("file", codes);
    return upload<Upload>(`${ALL}/${encodeURIComponent(id)}/codes`, form);
  },
};
