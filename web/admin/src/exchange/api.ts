import { upload, type Answer } from "@laurel/ui";

/** What an import came to, or would come to. */
export type Imported = Answer<"post", "/api/admin/loyalty/import">;

export const exchangeApi = {
  load: (file: File, dryRun: boolean) => {
    const form = new FormData();
    form.set("file", file);
    return upload<Imported>(`/api/admin/loyalty/import?dryRun=${dryRun}`, form);
  },
  exported: (format: "csv" | "json") => `/api/admin/loyalty/export?format=${format}`,
};
