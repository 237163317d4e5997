import { call } from "@laurel/ui";

/** As much of others' things as the palette shows. */
export const paletteApi = {
  customers: (email: string) => call("get", "/api/admin/customers", { query: { email } }),
  sweepstakes: () => call("get", "/api/admin/sweepstakes", { query: { limit: 100 } }),
};
