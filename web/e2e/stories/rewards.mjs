// Staff put rewards on the shelf; a customer with points sees what is within reach, redeems by keyboard, keeps the code,
// gives it back, sends points to a friend and invites another.
import { asUser, buy, newCustomer } from "../people.mjs";

export default async function rewards({ gateway, page, failures, look, expectText, signIn }) {
  const run = Date.now();
  const tea = `Tea for two ${run}`;
  const far = `A weekend away ${run}`;

  const staff = await asUser(gateway, "admin@laurel.local");
  const shelve = async (reward) => {
    const { id, version } = await staff("POST", "/api/admin/loyalty/rewards", reward);
    await staff("POST", `/api/admin/loyalty/rewards/${id}/activate`, undefined, { "If-Match": `"${version}"` });
    return id;
  };
  const code = { type: "generated-coupon", validDays: 30 };
  const teaId = await shelve({
    name: tea, description: "A pot of tea and two slices of cake.\nIn every shop.", points: 40, kind: code, stock: 5, perMember: 2,
  });
  const farId = await shelve({
    name: far, description: "Two nights in the hills.", points: 500000, kind: { type: "product", sku: "WEEKEND" }, minimumTier: "Gold",
  });
  const scarceId = await shelve({ name: `The last one ${run}`, description: "", points: 10, kind: code, stock: 1 });

  // A customer of this run, with the points of one purchase.
  const customer = await newCustomer(gateway);
  await signIn(customer.email, "/rewards");
  await expectText(tea);
  await page.goto(`${gateway}/redemptions`);
  await expectText("Nothing redeemed yet");
  await look("redemptions-empty");
  await buy(customer, "150.00");

  await page.goto(`${gateway}/rewards`);
  await expectText(tea);
  await expectText("For members from Gold on");
  await look("rewards");
  await page.getByRole("button", { name: "What I can have now" }).click();
  await page.getByText(far).waitFor({ state: "detached" });
  await page.goto(`${gateway}/rewards/${farId}`);
  await expectText("points are missing");
  await look("reward-out-of-reach");
  await page.goto(`${gateway}/rewards/none`);
  await expectText("No longer offered");
  await look("reward-gone");

  // By keyboard: open it, decide, confirm.
  await page.goto(`${gateway}/rewards/${teaId}`);
  await page.getByRole("heading", { name: tea }).waitFor();
  await look("reward");
  await page.getByRole("button", { name: "Redeem" }).focus();
  await page.keyboard.press("Enter");
  await expectText("Is this right?");
  await look("reward-confirm");
  await page.keyboard.press("Escape");
  await page.locator("dialog").waitFor({ state: "detached" });
  await page.keyboard.press("Enter"); // focus came back to where it was
  await page.getByRole("button", { name: /^Redeem for/ }).focus();
  // The answer is lost once: it is asked again with the same key, and is one redemption.
  const keys = [];
  await page.route("**/redeem", async (route) => {
    keys.push(route.request().headers()["idempotency-key"]);
    if (keys.length === 1) {
      await route.fetch();
      await route.abort();
    } else {
      await route.continue();
    }
  });
  await page.keyboard.press("Enter");
  await expectText("We do not know whether this arrived");
  await look("reward-unclear");
  await page.getByRole("button", { name: /^Redeem for/ }).focus();
  await page.keyboard.press("Enter");
  await expectText("It is yours. 40 points were taken.");
  await page.unroute("**/redeem");
  if (keys.length !== 2 || keys[0] !== keys[1]) {
    failures.push(`two attempts at one decision had the keys ${keys}`);
  }
  await look("voucher");
  await page.getByRole("button", { name: "Show large" }).click();
  await expectText("To be shown or scanned");
  await look("voucher-large");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Give it back" }).click();
  await expectText("Give it back?");
  await look("voucher-give-back");
  await page.getByRole("dialog").getByRole("button", { name: "Give it back" }).click();
  await expectText("the points are yours again");

  // Somebody else is faster.
  await page.goto(`${gateway}/rewards/${scarceId}`);
  await page.getByRole("button", { name: "Redeem" }).click();
  await customer.ask("POST", `/api/loyalty/rewards/${scarceId}/redeem`, { points: 10 }, { "Idempotency-Key": crypto.randomUUID() });
  await page.getByRole("button", { name: /^Redeem for/ }).click();
  await expectText("The last one has just gone");
  await page.goto(`${gateway}/redemptions`);
  await page.locator(".entry").nth(1).waitFor();
  await look("redemptions");

  await page.goto(`${gateway}/send`);
  await page.getByLabel("Their e-mail address").fill("nobody");
  await page.getByLabel("Points").fill("2.5");
  await page.keyboard.press("Enter");
  await expectText("Enter a whole number of points above 0.");
  await page.getByLabel("Their e-mail address").fill("second@laurel.local");
  await page.getByLabel("Points").fill("15");
  await page.keyboard.press("Enter");
  await expectText("Is this right?");
  await look("send-confirm");
  await page.getByRole("button", { name: "Send 15 points" }).press("Enter");
  await expectText("15 points are on their way to second@laurel.local.");
  await page.locator(".entry").first().waitFor();
  await look("send");

  await page.goto(`${gateway}/invite`);
  await expectText("Your code");
  await look("invite");
  const referral = await customer.ask("GET", "/api/loyalty/referral");
  await page.getByLabel("Code", { exact: true }).fill(referral.code);
  await page.getByRole("button", { name: "Claim" }).click();
  await expectText("This is your own code");
  await page.context().clearCookies();
  await page.goto(`${gateway}/invite?code=${referral.code}`);
  await expectText("A friend invites you");
  await look("invite-welcome");
}
