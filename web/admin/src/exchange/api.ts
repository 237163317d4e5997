import { upload } from "@laurel/ui";

/** What an import came to, or would come to. */
export interface Imported {
  file: string;
  dryRun: boolean;
  lines: number;
  members: number;
  points: number;
  booked: number;
  already: number;
  errors: Array<{ line: number; field: string; message: string }>;
  errorCount: number;
}

export const exchangeApi = {
  load: (file: File, dryRun: boolean) => {
    const form = new FormData();
    form.set("file", file);
    return upload<Imported>(`/api/admin/loyalty/import?dryRun=${dryRun}`, form);
  },
  exported: (format: "csv" | "json") => `/api/admin/loyalty/export?format=${format}`,
};
