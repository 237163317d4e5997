// What happens is seen without asking for it: on the page that is open, in the inbox, after a while without a network.
import { asUser, newCustomer } from "../people.mjs";

export default async function live({ gateway, page, failures, look, print, expectText, signIn, api }) {
  const { email } = await newCustomer(gateway);
  const stream = page.waitForResponse((answer) => answer.url().includes("/api/notifications/stream"));
  await signIn(email, "/home");
  await stream;
  await expectText("No points yet");

  const buy = async (value) => {
    const paid = await api(
      "POST",
      "/api/payment/process",
      { amount: { value, currency: "USD" }, processor: "stripe", paymentToken: "pm_card_visa", description: "A walk in the park" },
      { "Idempotency-Key": crypto.randomUUID() },
    );
    if (paid.status !== 201) {
      throw new Error(`The purchase was answered ${paid.status}`);
    }
    return paid.body.id;
  };
  const announced = (text) => page.locator("[data-live=notice]", { hasText: text }).waitFor({ state: "attached" });

  // At home: nothing is pressed, and the points are there.
  const first = await buy("100.00");
  await announced(/points earned/);
  await page.locator(".points-in").first().waitFor();
  await page.getByRole("link", { name: /Notifications, \d+ unread/ }).waitFor();
  await look("home-live");

  // The receipt of a purchase that was made elsewhere fills by itself.
  await page.goto(`${gateway}/receipts/${first}`);
  await page.getByText(/\d+ points added/).waitFor();
  await page.getByText(/You are /).waitFor();
  await print("receipt-print");

  // A part of it goes back while it is looked at.
  const support = await asUser(gateway, "support@laurel.local");
  await support(
    "POST",
    `/api/admin/payments/${first}/refunds`,
    { amount: { value: "20.00", currency: "USD" }, reason: "one thing too many" },
    { "Idempotency-Key": crypto.randomUUID() },
  );
  await expectText("Refunded in part");
  await expectText("Back to you");
  await look("receipt-refunded");

  await page.goto(`${gateway}/notifications`);
  await expectText(/points earned/);
  await look("notifications");
  await page.getByLabel("Show").selectOption("winner");
  await expectText("Nothing matches");
  await look("notifications-none");
  await page.getByRole("button", { name: "Show everything" }).click();
  await page.getByRole("button", { name: "Mark all as read" }).click();
  await expectText("All read");
  await page.getByRole("link", { name: "Notifications", exact: true }).waitFor();

  // Without a network it says so, and afterwards misses nothing.
  await page.context().setOffline(true);
  await expectText("You are offline");
  await look("offline");
  await page.context().setOffline(false);
  await page.getByText("You are offline").waitFor({ state: "hidden" });
  await buy("20.00");
  await announced(/points earned/);

  // Without the stream it says that it is trying, and asks instead.
  await page.route("**/api/notifications/stream**", (route) => route.abort());
  const second = await buy("30.00");
  await page.goto(`${gateway}/receipts/${second}`);
  await page.getByText(/\d+ points added/).waitFor();
  await expectText("Reconnecting…");
  await look("reconnecting");
  await page.unroute("**/api/notifications/stream**");

  await page.goto(`${gateway}/profile`);
  await page.getByRole("checkbox", { name: "Points: E-mail" }).check();
  await page.getByLabel("Quiet hours").check();
  await page.getByLabel("From").fill("21:30");
  await page.getByRole("region", { name: "What we tell you" }).getByRole("button", { name: "Save" }).click();
  await expectText("Saved.");
  await look("profile-whole");
  await page.reload();
  await page.getByLabel("From").waitFor();
  if ((await page.getByLabel("From").inputValue()) !== "21:30") {
    failures.push("quiet hours were not kept");
  }

  // Out of every browser, this one too.
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await look("sign-out-everywhere");
  await page.getByRole("dialog").getByRole("button", { name: "Sign out everywhere" }).click();
  await page.getByRole("link", { name: "Create an account" }).waitFor();
  const { body: session } = await api("GET", "/api/auth/session");
  if (session.signedIn) {
    failures.push("still signed in after signing out everywhere");
  }
}
