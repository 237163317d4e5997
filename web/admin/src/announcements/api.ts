import { get, send, type Page } from "@laurel/ui";

export type AnnouncementStatus = "DRAFTING" | "WAITING" | "APPROVED" | "POSTED" | "WITHDRAWN" | "FAILED";

export interface Announcement {
  id: string;
  version: number;
  type: "WINNERS" | "CLOSING" | "CAMPAIGN";
  sweepstakesId?: string;
  title: string;
  text: string;
  /** The whole post, disclaimer included. */
  message: string;
  groupText: string;
  status: AnnouncementStatus;
  edited: boolean;
  outdated: boolean;
  onPage: boolean;
  postId?: string;
  postedAt?: string;
  author: string;
  createdAt: string;
  nextStepAt?: string;
  problem?: string;
}

const ANNOUNCEMENTS = "/api/admin/social/announcements";
const at = (id: string) => `${ANNOUNCEMENTS}/${encodeURIComponent(id)}`;

export const announcementsApi = {
  list: (cursor?: string) =>
    get<Page<Announcement>>(`${ANNOUNCEMENTS}?${new URLSearchParams({ limit: "20", ...(cursor ? { cursor } : {}) })}`),
  one: (id: string) => get<Announcement>(at(id)),
  create: (title: string, text: string) => send<Announcement>("POST", ANNOUNCEMENTS, { title, text }),
  edit: (id: string, title: string, text: string) => send<Announcement>("PUT", at(id), { title, text }),
  act: (id: string, act: "approve" | "post" | "withdraw") => send<Announcement>("POST", `${at(id)}/${act}`),
};
