import { call, type SocialSchemas } from "@laurel/ui";

export type AnnouncementStatus = SocialSchemas["AnnouncementStatus"];
export type Announcement = SocialSchemas["AnnouncementView"];

const ONE = "/api/admin/social/announcements/{id}";

export const announcementsApi = {
  list: (cursor?: string) => call("get", "/api/admin/social/announcements", { query: { limit: 20, cursor } }),
  one: (id: string) => call("get", ONE, { path: { id } }),
  create: (title: string, text: string) => call("post", "/api/admin/social/announcements", { body: { title, text } }),
  edit: (id: string, title: string, text: string) => call("put", ONE, { path: { id }, body: { title, text } }),
  act: (id: string, act: "approve" | "post" | "withdraw") => call("post", `${ONE}/${act}`, { path: { id } }),
};
