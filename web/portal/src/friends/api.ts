import { get, send, type Page } from "@laurel/ui";

export interface Transfer {
  id: string;
  /** With its name hidden. */
  toEmail: string;
  points: number;
  status: "sent" | "delivered" | "returned" | "refused";
  createdAt: string;
  /** When the points come back if nobody has the address by then. */
  returnsAt: string;
}

export interface OwnClaim {
  id: string;
  status: "accepted" | "rewarded" | "ended";
  claimedAt: string;
}

export interface Referral {
  code: string;
  joined: number;
  pointsEarned: number;
  friendBonus: number;
  referrerBonus: number;
  claim: OwnClaim | null;
}

export const friendsApi = {
  sendPoints: (toEmail: string, points: number, key: string) =>
    send<Transfer>("POST", "/api/loyalty/transfers", { toEmail, points }, { "Idempotency-Key": key }),
  transfers: (cursor?: string) =>
    get<Page<Transfer>>(`/api/loyalty/transfers?limit=20${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`),
  referral: () => get<Referral>("/api/loyalty/referral"),
  claim: (code: string) => send<OwnClaim>("POST", "/api/loyalty/referral/claim", { code }),
};
