// Whoever doubts a draw computes it again: from a file that was saved, with one bit of it flipped, without any server, and
// from where it is published.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const RESOURCES = new URL("../../../draw-protocol/src/test/resources/dev/laurel/draw/", import.meta.url);
const sample = readFileSync(new URL("sample.ndjson", RESOURCES));
const beacon = readFileSync(new URL("sample-beacon.json", RESOURCES));

export default async function verify(browser) {
  const folder = mkdtempSync(join(tmpdir(), "laurel-draw-"));
  try {
    await story(browser, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function story({ gateway, page, look, expectText }, folder) {
  const choose = (...files) =>
    page.locator("input[type=file]").setInputFiles(
      files.map((buffer, index) => ({ name: `file-${index}`, mimeType: "application/octet-stream", buffer })),
    );

  await page.goto(`${gateway}/verify`);
  await expectText("Check a draw yourself");
  await look("verify-empty");

  // Its signing key is the local one; its beacon is its own, and is believed only as far as it was handed over.
  await choose(sample, beacon);
  await expectText("It holds, but mind the caution");
  await expectText("The randomness comes from a beacon that you described");

  const flipped = Buffer.from(sample);
  flipped[sample.length - 20] ^= 1;
  await choose(flipped, beacon);
  await page.getByText("All entries together do not hash to the sealed root").or(page.getByText("a line is no entry")).first().waitFor();
  await look("verify-flipped");

  // The page that is taken along: it asks nobody, and holds what Java's verifier holds.
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download the page" }).click(),
  ]);
  const offline = join(folder, "laurel-verify.html");
  await download.saveAs(offline);
  await page.goto(pathToFileURL(offline).href);
  await page.getByRole("heading", { name: "Check a draw" }).waitFor();
  await choose(sample, beacon);
  await expectText("It holds, but mind the caution");
  await expectText("The places");
  await look("verify-offline");
  await choose(flipped, beacon);
  await expectText("This draw does not hold");

  await page.goto(`${gateway}/sweepstakes/00000000-0000-0000-0000-000000000000/verify`);
  await expectText("There is nothing to check yet");
  await look("verify-unsealed");

  const { items } = await page.evaluate(async () => (await fetch("/api/sweepstakes?limit=100")).json());
  const drawn = items.find((one) => one.status === "DRAWN");
  if (!drawn) {
    throw new Error("Nothing is drawn here yet: the story sweepstakes draws something");
  }
  await page.goto(`${gateway}/sweepstakes/${drawn.id}/verify`);
  await page.getByText("This draw is genuine").or(page.getByText("It holds, but mind the caution")).first().waitFor();
  await look("verify-published");
  const places = await page.locator("tbody code[title]").first().getAttribute("title");
  await page.getByLabel("Entry or receipt").fill(places);
  await page.getByRole("button", { name: "Look it up" }).click();
  await expectText("It was drawn at rank 1.");
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Save this draw as a file" }).click(),
  ]);
  const file = join(folder, "saved-draw.ndjson");
  await saved.saveAs(file);
  await page.goto(`${gateway}/verify`);
  await choose(readFileSync(file));
  await page.getByText("This draw is genuine").or(page.getByText("It holds, but mind the caution")).first().waitFor();
}
