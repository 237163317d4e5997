import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compressed } from "../compressed.ts";
import { toGateway } from "../gateway.ts";
import { offlineVerifier } from "../offline-verifier.ts";

export default defineConfig({
  plugins: [react(), offlineVerifier(), compressed()],
  // The gateway puts another nonce in its place for every page it sends.
  html: { cspNonce: "{laurel-nonce}" },
  build: {
    outDir: "../target/classes/web/portal",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
    // Building the offline page within takes its time, and that is no news.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  server: { proxy: toGateway },
});
