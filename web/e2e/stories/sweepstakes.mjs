// Staff publish three draws; a visitor looks without signing in; a customer enters by keyboard, free and with points, sees
// one of them sealed and drawn, keeps the receipt, wins and claims.
import { until } from "../api.mjs";
import { asUser, buy, newCustomer } from "../people.mjs";

const SECOND = 1_000;

export default async function sweepstakes({ gateway, page, failures, look, expectText, signIn }) {
  const run = Date.now();
  const staff = await asUser(gateway, "admin@laurel.local");
  const publish = async (title, opens, closes, more = {}) => {
    const at = (offset) => new Date(Date.now() + offset).toISOString();
    const { id } = await staff("POST", "/api/admin/sweepstakes", {
      title: `${title} ${run}`,
      description: "Three things for your desk, drawn among everybody who enters.",
      rules: "No purchase necessary. Void where prohibited.\n\nThe sponsor is the shop that runs this installation of Laurel.",
      timeZone: "America/New_York",
      opensAt: at(opens),
      closesAt: at(closes),
      drawAt: at(closes + 30 * SECOND),
      prizes: [
        { name: "A writing desk", retailValue: { value: "450.00", currency: "USD" }, quantity: 1 },
        { name: "A lamp", retailValue: { value: "60.00", currency: "USD" }, quantity: 2 },
      ],
      alternates: 1,
      weightCap: 5,
      entries: { freePerDay: 5, pointsCost: 20, purchase: { perAmount: { value: "100.00", currency: "USD" } }, bonus: true },
      eligibility: { minimumAge: 18, regions: ["US", "DE"], voidRegions: ["US-NY"] },
      ...more,
    });
    await staff("POST", `/api/admin/sweepstakes/${id}/publish`, {});
    return id;
  };
  const customer = await newCustomer(gateway);
  const open = await publish("The desk draw", -SECOND, 86_400 * SECOND);
  await publish("The summer draw", 7 * 86_400 * SECOND, 30 * 86_400 * SECOND);
  const elders = await publish("A draw for elders", -SECOND, 86_400 * SECOND, {
    eligibility: { minimumAge: 65, regions: ["US"], voidRegions: [] },
  });
  await buy(customer, "30.00");

  await page.goto(`${gateway}/sweepstakes`);
  await expectText("The desk draw");
  await look("sweepstakes");
  await page.goto(`${gateway}/sweepstakes/${open}`);
  await expectText("Sign in to enter");
  await look("sweepstakes-signed-out");

  // By keyboard: twice free, then once with points.
  await signIn(customer.email, `/sweepstakes/${open}`);
  await page.getByLabel("How many").focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("99");
  await page.keyboard.press("Enter");
  await expectText("Enter a whole number from 1 to 5.");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("2");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Enter 2 times" }).press("Enter");
  await expectText("Your 2 entries are in. Good luck!");
  await page.getByRole("radio", { name: "With points" }).focus();
  await page.keyboard.press("Space");
  await page.getByLabel("How many").fill("1");
  await page.keyboard.press("Enter");
  await expectText("Is this right?");
  await look("sweepstakes-confirm");
  await page.getByRole("button", { name: "Enter once" }).press("Enter");
  await expectText("Your entry is in. Good luck!");
  await expectText("They count 3 of at most 5.");
  await look("sweepstakes-entered");

  // One that is over soon: its screens are looked at as it goes on.
  const quick = await publish("The quick draw", -SECOND, 6 * SECOND);
  for (const quantity of [1, 2]) {
    const key = { "Idempotency-Key": crypto.randomUUID() };
    await customer.ask("POST", `/api/sweepstakes/${quick}/entries`, { method: "free", quantity }, key);
  }
  const state = () => customer.ask("GET", `/api/sweepstakes/${quick}`);
  await until(async () => (await state()).status === "SEALED", "the seal");
  await page.goto(`${gateway}/sweepstakes/${quick}`);
  await expectText("The entries are sealed.");
  await expectText("Receipt");
  await page.locator("summary").first().click();
  await look("sweepstakes-sealed");
  const kept = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download" }).click();
  if (!(await kept).suggestedFilename().startsWith("laurel-receipt-")) {
    failures.push("the receipt was not kept as a file");
  }

  await page.goto(`${gateway}/sweepstakes/${elders}`);
  await expectText("you are too young for this one");
  await look("sweepstakes-ineligible");
  await page.goto(`${gateway}/sweepstakes/${open}/rules`);
  await expectText("How the winners are drawn");
  await look("sweepstakes-rules");
  await page.emulateMedia({ media: "print" });
  if (await page.getByRole("button", { name: "Print" }).isVisible()) {
    failures.push("the printed rules have a button");
  }
  await page.emulateMedia({ media: "screen" });

  await until(async () => (await state()).announcedAt, "the draw");
  await page.goto(`${gateway}/sweepstakes/${quick}`);
  await expectText("You have won!");
  await look("sweepstakes-won");
  await page.getByRole("checkbox").focus();
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Claim the prize" }).press("Enter");
  await expectText("Your prize is claimed.");
  await expectText("You are shown as Robin Example.");
  await look("sweepstakes-claimed");
  await page.getByRole("link", { name: "Check the draw yourself" }).click();
  await page.waitForURL(`${gateway}/sweepstakes/${quick}/verify`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.goto(`${gateway}/sweepstakes/none`);
  await expectText("There is nothing here");
}
