import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compressed } from "../compressed.ts";
import { toGateway } from "../gateway.ts";

export default defineConfig({
  base: "/admin/",
  plugins: [react(), compressed()],
  // The gateway puts another nonce in its place for every page it sends.
  html: { cspNonce: "{laurel-nonce}" },
  build: {
    outDir: "../target/classes/web/admin",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
  },
  server: { proxy: toGateway },
});
