import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compressed } from "../compressed.ts";

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
  server: { proxy: { "/api": "http://localhost:8080", "/login": "http://localhost:8080", "/.well-known": "http://localhost:8080" } },
});
