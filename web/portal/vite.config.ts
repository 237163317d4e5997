import react from "@vitejs/plugin-react";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { defineConfig, type Plugin } from "vite";

/**
 * Each file a second and a third time, compressed as well as can be, since the gateway sends them a thousand times. From
 * what was written: before that, Vite has not yet put everything into its place.
 */
function compressed(): Plugin {
  return {
    name: "laurel-compressed",
    apply: "build",
    writeBundle(options, bundle) {
      for (const name of Object.keys(bundle).filter((file) => /\.(js|css|svg)$/.test(file))) {
        const path = join(options.dir!, name);
        const source = readFileSync(path);
        writeFileSync(`${path}.gz`, gzipSync(source, { level: 9 }));
        writeFileSync(
          `${path}.br`,
          brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
        );
      }
    },
  };
}

export default defineConfig({
  plugins: [react(), compressed()],
  // The gateway puts another nonce in its place for every page it sends.
  html: { cspNonce: "{laurel-nonce}" },
  build: {
    outDir: "../target/classes/web/portal",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
  },
  server: { proxy: { "/api": "http://localhost:8080", "/login": "http://localhost:8080" } },
});
