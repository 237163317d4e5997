// The stories in a real browser against a running suite; each has a browser of its own. Silent when all is well, otherwise
// every failure with the story's name.
//
//   node e2e/run.mjs http://localhost:8080 [folder for pictures [story …]]
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { openBrowser, program } from "./browser.mjs";

const [gateway, folder = "target/screens", ...chosen] = process.argv.slice(2);
if (!gateway || !program) {
  console.error(gateway ? "There is no Chromium (apt-get install chromium)" : "Where is the gateway?");
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
const stories = readdirSync(new URL("stories", import.meta.url))
  .map((file) => file.replace(/\.mjs$/, ""))
  .filter((name) => chosen.length === 0 || chosen.includes(name))
  .sort();

/** What is measured is measured alone, before the others. */
const MEASURED = "speed";
/** How many browsers at once: while one looks, another's page is painted. */
const LANES = 2;

async function tell(name) {
  const { default: story } = await import(`./stories/${name}.mjs`);
  const browser = await openBrowser(gateway, folder);
  try {
    await story(browser);
  } catch (failure) {
    browser.failures.push(`${failure.message}\n  at ${browser.page.url()}`);
    await browser.page.screenshot({ path: join(folder, `failed-${name}.png`) }).catch(() => {});
  } finally {
    await browser.close();
  }
  return browser.failures.map((failure) => `${name}: ${failure}`);
}

async function lane() {
  const failures = [];
  for (let name = waiting.shift(); name; name = waiting.shift()) {
    failures.push(...(await tell(name)));
  }
  return failures;
}

const failures = stories.includes(MEASURED) ? await tell(MEASURED) : [];
const waiting = stories.filter((name) => name !== MEASURED);
failures.push(...(await Promise.all(Array.from({ length: LANES }, lane))).flat());
for (const failure of failures) {
  console.error(failure);
}
process.exit(failures.length > 0 || stories.length === 0 ? 1 : 0);
