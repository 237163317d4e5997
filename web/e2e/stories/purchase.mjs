// A customer signs up, completes the profile, pays by keyboard, sees the points arrive, looks around, signs out.
export default async function purchase({ gateway, page, failures, look, picture, expectText }) {
  const email = `browser-${Date.now()}@laurel.local`;
  const password = "A-long-enough-one-7";

  await page.goto(gateway);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await look("landing");

  await page.goto(`${gateway}/history`);
  await expectText("Sign in to see this");
  await look("signed-out");

  await page.goto(gateway);
  await page.getByRole("link", { name: "Create an account" }).click();
  await page.locator("#kc-register-form").waitFor();
  await picture("keycloak-register");
  await page.fill("#email", email);
  await page.fill("#password", password);
  await page.fill("#password-confirm", password);
  await page.locator("#kc-register-form [type=submit]").click();

  await expectText("One more step");
  await look("complete-profile");
  await page.getByLabel("Name").fill("Robin Example");
  await page.getByLabel("Date of birth").fill("1990-04-23");
  await page.getByLabel("Country or region").selectOption("DE");
  await page.getByRole("button", { name: "Save" }).click();
  await expectText("No points yet");
  await look("home-empty");

  // By keyboard alone: the amount, on through the form, review, confirm.
  await page.goto(`${gateway}/pay`);
  await page.getByRole("radio", { name: "Card", exact: true }).first().focus();
  await page.keyboard.press("Space");
  await page.getByLabel("Amount").focus();
  await page.keyboard.type("0");
  await page.keyboard.press("Enter");
  await expectText("Enter an amount above 0");
  await look("pay-wrong");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("120.00");
  await page.keyboard.press("Enter");
  await expectText("Is this right?");
  await look("pay-confirm");
  await page.getByRole("button", { name: /^Pay / }).focus();
  await page.keyboard.press("Enter");
  await page.getByText(/\d+ points added/).waitFor();
  await look("receipt");

  await page.getByRole("link", { name: "See your points" }).click();
  await expectText("points to spend");
  await page.locator(".points-in").first().waitFor();
  await look("home");

  await page.goto(`${gateway}/history?of=payments`);
  await page.locator(".entry").first().waitFor();
  await look("history-payments");
  await page.getByRole("button", { name: "Points", exact: true }).click();
  await page.locator(".points-in").first().waitFor();
  await page.getByText("How it was reckoned").first().click();
  await expectText("$120.00 × 1 = 120");
  await look("history");
  await page.getByLabel("Show").selectOption("out");
  await expectText("Nothing matches");
  await look("history-none");
  await page.goto(`${gateway}/profile`);
  await page.getByLabel("Name").waitFor();
  await look("profile");
  await page.goto(`${gateway}/receipts/unknown`);
  await expectText("There is nothing here");
  await look("not-found");

  // The session ends while somebody types: after signing in again it is all there.
  await page.goto(`${gateway}/pay`);
  await page.getByLabel("Amount").fill("15.50");
  await page.getByLabel("What for (optional)").fill("A walk in the park");
  await page.context().clearCookies();
  await page.getByRole("button", { name: "Review" }).click();
  await page.getByRole("button", { name: /^Pay / }).click();
  await expectText("Sign in to see this");
  await look("pay-session-over");
  await page.locator(".empty").getByRole("link", { name: "Sign in" }).click();
  await page.locator("#kc-form-login").waitFor();
  await page.fill("#username", email);
  await page.fill("#password", password);
  await page.locator("#kc-form-login [type=submit]").click();
  await page.getByLabel("What for (optional)").waitFor();
  const kept = await Promise.all(["Amount", "What for (optional)"].map((label) => page.getByLabel(label).inputValue()));
  if (kept.join() !== "15.50,A walk in the park") {
    failures.push(`after signing in again the form held ${kept}`);
  }

  // The card that is declined, in Spanish.
  await page.goto(`${gateway}/pay`);
  await page.getByLabel("Language").selectOption("es");
  await page.getByLabel("Importe").fill("15,50");
  await page.getByRole("radio", { name: "Tarjeta", exact: true }).check();
  await page.getByLabel("Tarjeta de prueba").selectOption("pm_card_visa_chargeDeclined");
  await page.getByRole("button", { name: "Revisar" }).click();
  await page.getByRole("button", { name: /^Pagar / }).click();
  await expectText("Rechazado, no se cobró nada");
  await look("receipt-declined-es");

  await page.getByRole("button", { name: "Salir" }).click();
  await page.getByRole("link", { name: "Crear una cuenta" }).waitFor();
  const state = await page.evaluate(async () => (await fetch("/api/auth/session")).json());
  if (state.signedIn) {
    failures.push("still signed in after signing out");
  }
  // The identity provider must not sign in again by itself.
  await page.getByRole("link", { name: "Entrar" }).first().click();
  await page.locator("#kc-form-login, #kc-login").first().waitFor();
  await picture("keycloak-login");
}
