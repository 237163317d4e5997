// One customer's way through the portal in a real browser: signs up, completes the profile, pays by keyboard, sees the
// points arrive, looks around, signs out. Each screen is looked at in light and dark, at 360 and 1280 pixels: no
// violation of axe's rules, no sideways scrolling, nothing that the content security policy had to stop.
//
//   node e2e/portal.mjs http://localhost:8080 [folder for screenshots]
import axe from "axe-core";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const [gateway, folder = "target/screens"] = process.argv.slice(2);
const program = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((path) => existsSync(path));
if (!gateway || !program) {
  console.error(gateway ? "There is no Chromium (apt-get install chromium)" : "Where is the gateway?");
  process.exit(2);
}
mkdirSync(folder, { recursive: true });

const failures = [];
const profile = mkdtempSync(join(tmpdir(), "laurel-browser-"));
const context = await chromium.launchPersistentContext(profile, {
  executablePath: program,
  headless: true,
  locale: "en-GB",
  reducedMotion: "reduce",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
context.setDefaultTimeout(60_000);
const page = context.pages()[0] ?? (await context.newPage());
page.on("console", (message) => {
  if (/Content Security Policy|Content-Security-Policy/i.test(message.text())) {
    failures.push(`content security policy: ${message.text()}`);
  }
});
page.on("pageerror", (failure) => failures.push(`script: ${failure.message}`));

/** Looks at the screen as it is now in all four ways. */
async function look(name) {
  for (const scheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const shown = `${name} (${scheme}, ${width})`;
      await page.evaluate(axe.source);
      const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
      for (const violation of found.violations) {
        failures.push(`${shown}: ${violation.id}: ${violation.nodes.map((node) => node.target).join(" | ")}`);
      }
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (overflow > 0) {
        failures.push(`${shown}: ${overflow} pixels too wide`);
      }
      await page.screenshot({ path: join(folder, `${name}-${scheme}-${width}.png`), fullPage: true });
    }
  }
}

async function expectText(text) {
  await page.getByText(text).first().waitFor();
}

try {
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
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.screenshot({ path: join(folder, "keycloak-register.png"), fullPage: true });
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
  await look("history");
  await page.goto(`${gateway}/profile`);
  await page.getByLabel("Name").waitFor();
  await look("profile");
  await page.goto(`${gateway}/receipts/unknown`);
  await expectText("There is nothing here");
  await look("not-found");

  // The card that is declined, in Spanish.
  await page.goto(`${gateway}/pay`);
  await page.getByLabel("Language").selectOption("es");
  await page.getByLabel("Importe").fill("15,50");
  await page.getByRole("radio", { name: "Card", exact: true }).first().check();
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
  await page.screenshot({ path: join(folder, "keycloak-login.png"), fullPage: true });
} catch (failure) {
  failures.push(`${failure.message}\n  at ${page.url()}`);
  await page.screenshot({ path: join(folder, "failed.png") }).catch(() => {});
} finally {
  await context.close();
  rmSync(profile, { recursive: true, force: true });
}
for (const failure of failures) {
  console.error(failure);
}
process.exit(failures.length > 0 ? 1 : 0);
