// A browser for one story: its own profile, what the page must never do, and a look at a screen in all four ways.
import axe from "axe-core";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { oneAtATime, PASSWORD } from "./people.mjs";

export const program = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((path) => existsSync(path));

export async function openBrowser(gateway, folder) {
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

  const expectNarrow = async (shown) => {
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (overflow > 0) {
      failures.push(`${shown}: ${overflow} pixels too wide`);
    }
  };

  // Words are longer in Spanish, so the portal's screens must hold them on a phone; the page keeps what it shows.
  const lookInSpanish = async (name) => {
    const speak = (language) =>
      page.evaluate((chosen) => {
        const choice = document.querySelector("#root header select");
        if (!choice || location.pathname.startsWith("/admin") || choice.value === chosen) {
          return false;
        }
        // As by hand, but also behind a dialog, where no hand gets to.
        Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value").set.call(choice, chosen);
        choice.dispatchEvent(new Event("change", { bubbles: true }));
        return true;
      }, language);
    if (await speak("es")) {
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
      await page.setViewportSize({ width: 360, height: 800 });
      await expectNarrow(`${name} (es, 360)`);
      await page.screenshot({ path: join(folder, `${name}-es-360.png`), fullPage: true });
      await speak("en");
      await page.setViewportSize({ width: 1280, height: 800 });
    }
  };

  return {
    gateway,
    page,
    folder,
    failures,

    /** In light and dark, at 360 and 1280 pixels: axe finds nothing, nothing is too wide; a picture of each is kept. */
    async look(name) {
      await page.evaluate(axe.source);
      for (const scheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
        // The other scheme changes colours and nothing else, so that only what is about colours is asked again.
        const rules = scheme === "light" ? {} : { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } };
        for (const width of [360, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          const shown = `${name} (${scheme}, ${width})`;
          const found = await page.evaluate((asked) => globalThis.axe.run(document, { resultTypes: ["violations"], ...asked }), rules);
          for (const violation of found.violations) {
            failures.push(`${shown}: ${violation.id}: ${violation.nodes.map((node) => node.target).join(" | ")}`);
          }
          await expectNarrow(shown);
          await page.screenshot({ path: join(folder, `${name}-${scheme}-${width}.png`), fullPage: true });
        }
      }
      await lookInSpanish(name);
    },

    /** A picture alone, of a page that is not ours to judge. */
    async picture(name) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
    },

    /** As it comes out on paper. */
    async print(name) {
      await page.setViewportSize({ width: 794, height: 1123 }); // A4 at 96 pixels to the inch
      await page.emulateMedia({ media: "print", colorScheme: "light" });
      await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
      await page.emulateMedia({ media: null });
    },

    async expectText(text) {
      await page.getByText(text).first().waitFor();
    },

    /** As one of the local users, or whoever has registered; ends where it was wanted. */
    async signIn(email, path = "/home") {
      await page.goto(`${gateway}/api/auth/sign-in?${new URLSearchParams({ returnTo: path, language: "en" })}`);
      await page.locator("#kc-form-login").waitFor();
      await page.fill("#username", email);
      await page.fill("#password", PASSWORD);
      await oneAtATime(async () => {
        await page.locator("#kc-form-login [type=submit]").click();
        await page.waitForURL(`${gateway}${path}`);
      });
    },

    /** The API, as the page that is open would ask it. */
    async api(method, path, body, headers = {}) {
      return page.evaluate(
        async ([how, where, what, more]) => {
          const { csrfToken } = await (await fetch("/api/auth/session")).json();
          const answer = await fetch(where, {
            method: how,
            headers: { ...(what ? { "Content-Type": "application/json" } : {}), "X-CSRF-TOKEN": csrfToken ?? "", ...more },
            ...(what ? { body: JSON.stringify(what) } : {}),
          });
          const text = await answer.text();
          return { status: answer.status, body: text ? JSON.parse(text) : undefined };
        },
        [method, path, body, headers],
      );
    },

    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
