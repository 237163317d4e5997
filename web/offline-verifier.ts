import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { build, type Plugin, type Rolldown } from "vite";

const MODULE = "virtual:laurel-offline-verifier";
const PAGE = fileURLToPath(new URL("verifier/offline", import.meta.url));
/** It has everything within, and may ask nobody for anything. */
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline' blob:; worker-src blob:; style-src 'unsafe-inline'; img-src data:";

/**
 * The check of a draw as one file that works without a server, built beside the app: the module's default is the file's
 * address. It is a download and no page of the site, so its scripts may be inline.
 */
export function offlineVerifier(): Plugin {
  let isBuild = false;
  return {
    name: "laurel-offline-verifier",
    configResolved(config) {
      isBuild = config.command === "build";
    },
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    async load(id) {
      if (id !== `\0${MODULE}`) {
        return undefined;
      }
      const source = await page();
      if (!isBuild) {
        return `export default ${JSON.stringify(`data:text/html;base64,${Buffer.from(source).toString("base64")}`)}`;
      }
      const file = this.emitFile({ type: "asset", name: "laurel-verify.html", source });
      return `export default import.meta.ROLLUP_FILE_URL_${file}`;
    },
  };
}

async function page(): Promise<string> {
  const { output } = (await build({
    configFile: false,
    root: PAGE,
    logLevel: "warn",
    plugins: [react()],
    build: {
      write: false,
      target: "es2022",
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: { output: { codeSplitting: false }, checks: { pluginTimings: false } },
    },
  })) as Rolldown.RolldownOutput;
  const text = (ending: string) => {
    const file = output.find(({ fileName }) => fileName.endsWith(ending));
    return String(file?.type === "chunk" ? file.code : file?.source);
  };
  return (
    text(".html")
      // what is put in must not be read for signs of replacement such as $&
      .replace(/<script type="module"[^>]*><\/script>/, () => `<script type="module">${text(".js").replaceAll("</script", "<\\/script")}</script>`)
      .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${text(".css")}</style>`)
      .replace("<title>", `<meta http-equiv="Content-Security-Policy" content="${POLICY}" />\n    <title>`)
  );
}
