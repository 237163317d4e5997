// A marketer plans a sweepstakes, is told what cannot be published, mends and publishes it. Three people enter; it closes, is
// sealed and drawn by itself. In the draw room an admin sees the places come one by one, takes one out, follows the prize to
// the next and its claim, and checks the draw beside the page.
import { until } from "../api.mjs";
import { asUser, newCustomer } from "../people.mjs";

const SECOND = 1_000;
/** As short as the local profile's spans let it be, and as long as the looks in between take. */
const OPEN_FOR = 20 * SECOND;
const DRAW_AFTER = 28 * SECOND;

export default async function adminSweepstakes({ gateway, page, failures, look, expectText, signIn }) {
  const title = `The anniversary draw ${Date.now()}`;
  const names = ["Ada Example", "Blanca Example", "Chris Example"];
  const entrants = await Promise.all(names.map((displayName) => newCustomer(gateway, { displayName })));
  const field = (label) => page.getByLabel(label, { exact: true });
  const button = (name) => page.getByRole("button", { name, exact: true });
  const dialog = page.locator("dialog");
  /** As a field of the browser has it; the plan's clocks are UTC. */
  const wall = (offset) => new Date(Date.now() + offset).toISOString().slice(0, 19);
  const fillTimes = async (closes, draws) => {
    await field("Opens").fill(wall(-60 * SECOND));
    await field("Closes").fill(wall(closes));
    await field("Draw from").fill(wall(draws));
  };

  // The plan.
  await signIn("marketer@laurel.local", "/admin/sweepstakes");
  await page.getByRole("link", { name: "Plan a sweepstakes" }).first().click();
  await button("Save the draft").click();
  await expectText(/Look at \d fields first/);
  await look("admin-sweepstakes-mistakes");
  await field("Title").fill(title);
  await field("Description").fill("A writing desk and two lamps, drawn among everybody who enters.");
  await field("Official rules").fill("No purchase necessary. Void where prohibited.\n\nThe sponsor is the shop that runs this installation of Laurel.");
  await field("Time zone").fill("UTC");
  await fillTimes(86_400 * SECOND, 86_405 * SECOND);
  await field("What").fill("A writing desk");
  await field("Retail value of one").fill("2450.00");
  await button("Another prize").click();
  await field("What").nth(1).fill("A lamp");
  await field("Retail value of one").nth(1).fill("60.00");
  await field("How many stand by").fill("1");
  await field("Chances of one person at most").fill("5");
  await button("Save the draft").click();

  // What the service refuses is said, and mended: nobody may know the randomness before the entries are sealed.
  await expectText("That was refused");
  await look("admin-sweepstakes-refused");
  await fillTimes(86_400 * SECOND, 90_000 * SECOND);
  await button("Save the draft").click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  await look("admin-sweepstakes-draft");

  await button("Edit").click();
  await fillTimes(OPEN_FOR, OPEN_FOR + DRAW_AFTER);
  await button("Save the draft").click();
  await button("Publish").click();
  await dialog.getByRole("button", { name: "Publish" }).click();
  await expectText("Published. The round that decides is fixed.");
  await page.getByRole("tab", { name: "Draw room" }).click();
  await button("Do what is due now").click();
  await page.getByText("Open", { exact: true }).first().waitFor();
  const id = new URL(page.url()).pathname.split("/").pop();
  const key = () => ({ "Idempotency-Key": crypto.randomUUID() });
  for (const { ask } of entrants) {
    await ask("POST", `/api/sweepstakes/${id}/entries`, { method: "free", quantity: 2 }, key());
  }
  if ((await button("Edit").count()) > 0) {
    failures.push("what is published can still be edited");
  }

  // The draw room, from the last entry to the last prize.
  await page.context().clearCookies();
  await signIn("admin@laurel.local", `/admin/sweepstakes/${id}`);
  await expectText(/Entries are taken until/);
  await look("admin-draw-room-open");
  await page.getByRole("tab", { name: "Compliance" }).click();
  await expectText("Registration of retail promotions");
  await look("admin-sweepstakes-compliance");
  await page.getByRole("tab", { name: "Draw room" }).click();
  await expectText("3 entries with 6 chances are sealed"); // one entry of two chances each
  await expectText(/Round [\d,]+ of the beacon/);
  await look("admin-draw-room-sealed");
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await page.locator(".stage").getByText(/Rank 1 of 3/).waitFor();
  await page.locator(".stage").getByText(/Example$/).waitFor();
  await button("Show all at once").click();
  const rows = page.getByRole("region", { name: "The ranking" }).locator("tbody tr");
  await rows.nth(2).waitFor();
  await page.getByText(/^Announced/).first().waitFor();
  await button("Show it again").click();
  await page.locator(".stage").getByText(/Rank 1 of 3/).waitFor();
  await look("admin-draw-room-reveal");
  // For whoever wants nothing to move all of it is there at once.
  await page.reload();
  await rows.nth(2).waitFor();
  if ((await button("Show it again").count()) > 0) {
    failures.push("who wants nothing to move is offered a reveal");
  }

  // A place is taken out for a public reason; its prize goes on to who stands by, who claims it.
  await page.getByRole("button", { name: "Take out rank 1" }).click();
  await dialog.getByRole("button", { name: "Take out" }).click();
  await expectText("This is no public code.");
  await dialog.getByLabel("Public reason").fill("rules_broken");
  await expectText("Rank 3 takes the prize.");
  await look("admin-draw-room-disqualify");
  await dialog.getByRole("button", { name: "Take out" }).click();
  await rows.nth(0).getByText("RULES_BROKEN").waitFor();
  await rows.nth(2).getByText("Wins").waitFor();
  const staff = await asUser(gateway, "admin@laurel.local");
  const drawn = await staff("GET", `/api/admin/sweepstakes/${id}`);
  const next = entrants.find(({ customerId }) => customerId === drawn.ranks[2].customer);
  await next.ask("POST", `/api/sweepstakes/${id}/claim`, { publishName: true });
  await until(async () => (await staff("GET", `/api/admin/sweepstakes/${id}`)).ranks[2].claim, "the claim");
  await page.reload();
  await rows.nth(2).getByText(/^claimed/).waitFor();
  await button("Check the draw in this browser").click();
  await page.getByText("This draw is genuine").or(page.getByText("It holds, but mind the caution")).first().waitFor();
  await look("admin-draw-room-verified");
  await page.getByRole("tab", { name: "History" }).click();
  await expectText("disqualified");
  await look("admin-sweepstakes-history");
  await page.goto(`${gateway}/admin/sweepstakes`);
  await page.getByRole("link", { name: title }).waitFor();
  await look("admin-sweepstakes");

  // From a place to the person, and to what the public sees.
  await page.getByRole("link", { name: title }).click();
  await rows.nth(0).getByRole("link").click();
  await page.waitForURL(`${gateway}/admin/members/${drawn.ranks[0].customer}`);
  await page.goBack();
  await page.getByRole("link", { name: "The public’s page for this" }).click();
  await page.waitForURL(`${gateway}/sweepstakes/${id}/verify`);
}
