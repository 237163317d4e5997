// Messenger and Alexa are joined with an account, each by the code that the portal shows, and parted again; Messenger
// also by the link that it sends.
import { outside, told, until } from "../api.mjs";
import { newCustomer } from "../people.mjs";

export default async function links({ gateway, page, failures, look, expectText, signIn }) {
  const { email } = await newCustomer(gateway);
  await signIn(email, "/link");
  const messenger = page.getByRole("region", { name: "Messenger" });
  const alexa = page.getByRole("region", { name: "Alexa" });
  await messenger.getByText("Not linked").waitFor();
  await look("link");

  await messenger.getByRole("button", { name: "Link Messenger" }).click();
  await messenger.getByRole("img", { name: /camera/ }).waitFor();
  await look("link-messenger");
  const code = await digits(messenger);
  const opens = await messenger.getByRole("link", { name: "Open Messenger" }).getAttribute("href");
  if (!opens?.endsWith(`?ref=${code}`)) {
    failures.push(`Messenger would be opened at ${opens}`);
  }
  await outside("/simulator/graph/messages", { psid: `7${Date.now()}`, text: `link ${code}` });
  await expectText("Messenger is linked with your account now.");
  await look("link-made");

  await messenger.getByRole("button", { name: "Unlink" }).click();
  await expectText("Unlink Messenger?");
  await look("link-unlink");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await messenger.getByRole("button", { name: "Unlink" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Unlink" }).click();
  await expectText("Messenger no longer speaks for you.");
  await messenger.getByText("Not linked").waitFor();

  await alexa.getByRole("button", { name: "Link Alexa" }).click();
  await alexa.getByText("Alexa, open loyalty system").waitFor();
  await look("link-alexa");
  await outside("/simulator/alexa/say", { text: `my code is ${await digits(alexa)}`, device: `kitchen-${Date.now()}` });
  await expectText("Alexa is linked with your account now.");

  // The link that Messenger sends whoever is not known there: the question first, and then it is made.
  const psid = `8${Date.now()}`;
  await outside("/simulator/graph/messages", { psid, text: "link my account" });
  await page.goto(await sentLink(psid));
  await page.getByRole("button", { name: "Yes, that was me" }).click();
  await expectText("Messenger is linked with your account now.");

  // A link that is no good says so.
  await page.goto(`${gateway}/link?token=not-a-token-that-anybody-gave`);
  await expectText("Link Messenger with this account?");
  if (page.url().includes("token")) {
    failures.push("the token stays in the address");
  }
  await look("link-confirm");
  await page.getByRole("button", { name: "Yes, that was me" }).click();
  await expectText("This link is not valid");
  await look("link-not-valid");
}

/** The address that Messenger shows, as soon as it is answered. */
async function sentLink(psid) {
  let link;
  await until(async () => {
    const sent = JSON.stringify(await told(`/simulator/graph/sent?psid=${psid}`));
    link = /https?:[^\s"\\]+\/link\?token=[\w-]+/.exec(sent)?.[0];
    return link;
  }, "a link on Messenger");
  return link;
}

async function digits(region) {
  return (await region.locator(".code").innerText()).replace(/\D/g, "");
}
