// A customer writes to the dialogue; staff replay the talk, take it, reply, and teach the dialogue. A marketer writes an
// announcement, approves it and withdraws it.
export default async function adminTalks({ gateway, page, failures, look, expectText, signIn, api }) {
  await signIn("second@laurel.local");
  for (const text of ["How many points do I have?", "Can my canary collect points too?"]) {
    const said = await api("POST", "/api/chat/messages", { text });
    if (said.status >= 300) {
      failures.push(`the chat answered ${said.status}`);
    }
  }

  await page.context().clearCookies();
  await signIn("support@laurel.local", "/admin/conversations");
  const talk = page.locator("th a").first();
  await talk.waitFor();
  await look("admin-conversations");
  await talk.click();
  await expectText("Can my canary collect points too?");
  await look("admin-conversation");
  await page.getByRole("button", { name: "Replay" }).click();
  await page.getByText(/Message 1 of/).waitFor();
  await page.getByText("Can my canary collect points too?").last().waitFor();
  await page.getByRole("button", { name: "Take it over" }).click();
  await page.getByLabel("Your reply").fill("Canaries are welcome, but you have to pay.");
  await page.getByRole("button", { name: "Send" }).click();
  await page.locator(".said-staff").first().waitFor();
  await page.getByRole("button", { name: "Add as example" }).last().click();
  await page.getByRole("dialog").waitFor();
  await look("admin-teach");
  await page.getByLabel("Intent").selectOption("how-to-earn");
  await page.getByRole("dialog").getByRole("button", { name: "Add as example" }).click();
  await expectText("Added to the list for review.");
  await page.getByRole("button", { name: "Hand back to the dialogue" }).click();
  await page.getByRole("button", { name: "Take it over" }).waitFor();
  await page.goto(`${gateway}/admin/conversations/examples`);
  await page.getByText("how-to-earn").first().waitFor();
  await look("admin-examples");

  await page.context().clearCookies();
  await signIn("marketer@laurel.local", "/admin/announcements");
  await page.getByRole("button", { name: "Write one" }).click();
  await page.getByLabel("Title").fill("Double points on Friday");
  await page.getByLabel("Text").fill("From eight to noon every cup of coffee earns double points.");
  await look("admin-announcement-writing");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "Approve" }).waitFor();
  await look("admin-announcement");
  await page.getByRole("button", { name: "Approve" }).click();
  await page.getByText(/on the Page|about to be posted/).first().waitFor();
  await page.getByRole("button", { name: "Withdraw" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Withdraw" }).click();
  await page.getByText("withdrawn").first().waitFor();
  await page.goto(`${gateway}/admin/announcements`);
  await page.getByText("Double points on Friday").first().waitFor();
  await look("admin-announcements");
}
