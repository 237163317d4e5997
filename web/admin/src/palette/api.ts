import { get, type Page } from "@laurel/ui";

/** As much of others' things as the palette shows. */
export const paletteApi = {
  customers: (email: string) =>
    get<Page<{ customerId: string; email: string; displayName?: string | null }>>(`/api/admin/customers?${new URLSearchParams({ email })}`),
  sweepstakes: () => get<Page<{ id: string; title: string; status: string }>>("/api/admin/sweepstakes?limit=100"),
};
