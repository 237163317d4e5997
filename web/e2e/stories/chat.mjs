// A customer talks with the dialogue, loses the network for a message, and is answered by a person in the end.
import { asUser, newCustomer } from "../people.mjs";

export default async function chat({ gateway, page, failures, look, expectText, signIn }) {
  const { email, customerId } = await newCustomer(gateway);
  await signIn(email, "/home");
  await page.getByRole("link", { name: "Chat" }).click();
  await expectText("Ask about points, rewards and draws");
  await look("chat-empty");

  const log = page.getByRole("log");
  const write = page.getByLabel("Your message");
  await write.fill("How many points do I have?");
  await write.press("Enter");
  await log.getByText(/0 points|no points|points/i).nth(1).waitFor();
  await look("chat");

  await write.fill("help");
  await write.press("Enter");
  const options = page.getByRole("list", { name: "Answers to choose from" });
  await options.getByRole("button").first().waitFor();
  await look("chat-options");
  await options.getByRole("button").first().click();
  await log.locator(".said-own").nth(2).waitFor();

  // What could not be sent is sent again, once.
  await page.route("**/api/chat/messages", (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
  await write.fill("I want to talk to a person");
  await write.press("Enter");
  await expectText("Not sent.");
  await look("chat-failed");
  await page.unroute("**/api/chat/messages");
  await page.getByRole("button", { name: "Send again" }).click();
  await expectText("A person of our staff answers here.");
  const said = await log.getByText("I want to talk to a person").count();
  if (said !== 1) {
    failures.push(`what was sent again stands there ${said} times`);
  }

  const support = await asUser(gateway, "support@laurel.local");
  const conversation = `/api/admin/social/conversations/${encodeURIComponent(`chat:${customerId}`)}`;
  await support("POST", `${conversation}/take`);
  await support("POST", `${conversation}/replies`, { text: "Hello Robin, this is Kim. What can I do for you?" });
  await log.getByText("this is Kim").waitFor();
  await look("chat-person");
  await support("POST", `${conversation}/hand-back`);
  await page.getByText("A person of our staff answers here.").waitFor({ state: "hidden" });

  await page.reload();
  await log.getByText("this is Kim").waitFor();
}
