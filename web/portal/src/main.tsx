import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { ApiProblem, applyKeptTheme } from "@laurel/ui";
import "@laurel/ui/style.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import "./portal.css";

applyKeptTheme();

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // What the gateway refused it will refuse again; what did not get there may get there the next time.
      retry: (failures, failure) => failures < 2 && !(failure instanceof ApiProblem && failure.status < 500),
    },
  },
});

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
