// How long the largest part of a first page takes to appear. Kept in loading.txt beside the pictures; a slow machine is
// no failure, only what nobody would wait for is.
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const BEARABLE = 4_000;

export default async function speed({ gateway, page, folder, failures, signIn }) {
  const lines = [];
  const measure = async (path) => {
    await page.goto(`${gateway}${path}`);
    const painted = await page.evaluate(
      () =>
        new Promise((resolve) => {
          let latest = 0;
          new PerformanceObserver((list) => {
            latest = list.getEntries().at(-1)?.startTime ?? latest;
          }).observe({ type: "largest-contentful-paint", buffered: true });
          setTimeout(() => resolve(latest), 1_500);
        }),
    );
    lines.push(`${path}: largest contentful paint after ${Math.round(painted)} ms`);
    if (!(painted > 0 && painted < BEARABLE)) {
      failures.push(`${path}: the largest part was painted after ${painted} ms`);
    }
  };

  await measure("/");
  await signIn("customer@laurel.local");
  await measure("/home");
  writeFileSync(join(folder, "loading.txt"), `${lines.join("\n")}\n`);
}
