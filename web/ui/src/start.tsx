import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { ApiProblem } from "./api/http.ts";
import { Guarded } from "./guarded.tsx";
import { applyKeptTheme } from "./theme.ts";

/** Puts an app into the page, with the theme that was chosen here and the way in which it asks for data. */
export function start(app: ReactNode): void {
  applyKeptTheme();
  const queries = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        // What the gateway refused it will refuse again; what did not get there may get there the next time.
        retry: (failures, failure) => failures < 2 && !(failure instanceof ApiProblem && failure.status < 500),
      },
      // Without a network it fails and says so, instead of waiting as if it were under way.
      mutations: { networkMode: "always" },
    },
  });
  createRoot(document.getElementById("root")!).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <Guarded at="">{app}</Guarded>
      </QueryClientProvider>
    </StrictMode>,
  );
}
