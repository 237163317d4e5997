// A marketer drafts a campaign, replays it and publishes it; support gives a member points and sees it in the timeline;
// an admin holds what is owed against the journal.
import { buy, newCustomer } from "../people.mjs";

export default async function adminLoyalty({ gateway, page, failures, look, expectText, signIn, api }) {
  const stamp = Date.now();
  const robin = await newCustomer(gateway, { displayName: "Robin Loyal", region: "LI", marketingConsent: true });
  await buy(robin, "80.00");
  const member = robin.customerId;
  const open = async (path, heading) => {
    await page.goto(`${gateway}/admin${path}`);
    await page.getByRole("heading", { level: 1, name: heading }).waitFor();
    await settled(page);
  };
  const asWho = async (who, path) => {
    await page.context().clearCookies();
    await signIn(`${who}@laurel.local`, `/admin${path}`);
  };

  // The marketer.
  await asWho("marketer", "/campaigns/new");
  await page.getByLabel("Name").fill(`Double weekend ${stamp}`);
  await page.getByLabel("Points times").fill("2");
  // Where nobody else of these stories lives, so that their purchases earn what they always do.
  await page.getByLabel("Regions").fill("li");
  await page.getByLabel("Points in all (budget)").fill("5000");
  await expectText(/2× points in LI; at most 5,000 points in all/);
  await page.getByRole("button", { name: "Replay" }).click();
  await expectText(/\+[\d,]+ points that would stay with members/);
  await look("admin-campaign-replay");
  await page.getByRole("button", { name: "Save draft" }).click();
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByLabel("Why (kept with the version)").fill("Slow weekends");
  await page.locator("dialog").getByRole("button", { name: "Publish" }).click();
  await page.getByText("active", { exact: true }).first().waitFor();
  await look("admin-campaign");
  const campaign = page.url().split("/").pop();
  await open("/campaigns", "Campaigns");
  await expectText(`Double weekend ${stamp}`);
  await look("admin-campaigns");
  const ended = await api("POST", `/api/admin/loyalty/campaigns/${campaign}/end`, undefined, { "If-Match": '"2"' });
  if (ended.status !== 200) {
    failures.push(`the campaign could not be ended: ${ended.status}`);
  }

  await open("/rules", "Rules");
  await page.getByRole("button", { name: "Draft a change" }).click();
  await page.getByRole("button", { name: "Replay" }).click();
  await expectText("Nobody would stand in another tier.");
  await look("admin-tiers");
  await open("/rules?tab=earning", "Rules");
  await expectText("Points for a whole unit of any currency");
  await look("admin-earn-rule");

  await open("/rewards/new", "New reward");
  await page.getByLabel("Name").fill(`Coffee ${stamp}`);
  await page.getByLabel("Costs points").fill("30");
  await page.getByLabel("Kind").selectOption("coupon-pool");
  await look("admin-new-reward");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByLabel("File with codes").setInputFiles({ name: "codes.csv", mimeType: "text/csv", buffer: Buffer.from(`A-${stamp}\nB-${stamp}\nA-${stamp}\n`) });
  await page.getByRole("button", { name: "Upload" }).click();
  await expectText("2 of 3 lines were added.");
  await look("admin-reward");
  await page.getByRole("button", { name: "Put on offer" }).click();
  await page.locator("dialog").getByRole("button", { name: "Put on offer" }).click();
  await page.getByText("on offer", { exact: true }).first().waitFor();
  await open("/rewards", "Rewards");
  await expectText(`Coffee ${stamp}`);
  await look("admin-rewards");
  if ((await page.getByRole("link", { name: "Members", exact: true }).count()) > 0) {
    failures.push("a marketer is offered the members");
  }
  const refused = await api("GET", `/api/admin/loyalty/members/${member}`);
  if (refused.status !== 403) {
    failures.push(`a marketer read a member: ${refused.status}`);
  }

  // Support.
  await asWho("support", `/members/${member}`);
  await page.getByRole("heading", { level: 1, name: "Robin Loyal" }).waitFor();
  await expectText("to spend");
  await page.getByRole("button", { name: "Adjust points" }).click();
  await page.getByLabel("Points", { exact: true }).fill("0");
  await page.locator("dialog").getByRole("button", { name: "Give" }).click();
  await expectText("A whole number above 0");
  await look("admin-adjust");
  await page.getByLabel("Points", { exact: true }).fill("70");
  await page.getByLabel("Reason").fill("An apology for the late parcel");
  await page.locator("dialog").getByRole("button", { name: "Give" }).click();
  await expectText("70 points booked");
  await expectText("An apology for the late parcel");
  await settled(page);
  await look("admin-member");
  await page.getByRole("tab", { name: "Points and why" }).click();
  await expectText("Why this balance");
  await page.getByRole("button", { name: "Why entry 1" }).waitFor();
  await look("admin-member-why");
  await page.getByRole("tab", { name: "Timeline" }).click();
  await expectText("An apology for the late parcel");
  await look("admin-member-timeline");
  await open("/members", "Members");
  await page.getByRole("row").nth(1).waitFor();
  await look("admin-members");
  await open("/referrals", "Referrals");
  await look("admin-referrals");
  await open("/redemptions", "Redemptions");
  await page.getByLabel("Code").fill("NO-SUCH-CODE");
  await page.getByRole("button", { name: "Mark as used" }).click();
  await expectText("No such code.");
  await look("admin-redemptions");

  // The admin.
  await asWho("admin", "/liability");
  await expectText("Trial balance");
  await page.getByRole("button", { name: "Read the whole journal" }).click();
  await expectText(/Report and journal agree in every figure/);
  await settled(page);
  await look("admin-liability");
  await open("/auditor", "Auditor");
  await page.getByRole("button", { name: "Audit what is new" }).click();
  await expectText("Entries recomputed");
  await look("admin-auditor");
  await open("/auditor?tab=night", "Auditor");
  await look("admin-night");
  await open("/segments", "Segments");
  await page.getByRole("button", { name: "Compute now" }).click();
  await expectText("Where fifths end");
  await settled(page);
  await look("admin-segments");
  await open("/exchange", "Import and export");
  await page.getByLabel("File").setInputFiles({ name: "members.csv", mimeType: "text/csv", buffer: Buffer.from("member,points,expiresOn,tier\nm-1,many,,\n") });
  await page.getByRole("button", { name: "Check the file" }).click();
  await expectText(/lines are wrong/);
  await look("admin-import");
}

/** Nothing of the page waits any more. */
async function settled(page) {
  await page.waitForFunction(() => document.querySelectorAll(".skeleton").length === 0);
}
