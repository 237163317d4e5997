import react from "@vitejs/plugin-react";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { defineConfig, type Plugin } from "vite";

/** Each file a second and a third time, compressed as well as can be, since the gateway sends them a thousand times. */
function compressed(): Plugin {
  return {
    name: "laurel-compressed",
    apply: "build",
    enforce: "post",
    generateBundle(_options, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        if (/\.(js|css|svg|json)$/.test(name)) {
          const source = Buffer.from(file.type === "chunk" ? file.code : file.source);
          this.emitFile({ type: "asset", fileName: `${name}.gz`, source: gzipSync(source, { level: 9 }) });
          this.emitFile({
            type: "asset",
            fileName: `${name}.br`,
            source: brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
          });
        }
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
