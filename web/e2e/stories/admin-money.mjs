// Support gives money back and confirms a transfer from the bank's statement; a marketer may do neither. A large transfer
// takes a second person, and can be taken back; a charge that nobody knows becomes a case with notes.
import { asUser } from "../people.mjs";

export default async function adminMoney({ gateway, page, failures, look, expectText, signIn, api }) {
  const key = () => `browser-${Date.now()}-${Math.random()}`;
  const today = new Date().toISOString().slice(0, 10);
  const pay = async (value, more) => {
    const made = await api("POST", "/api/payment/process", { amount: { value, currency: "USD" }, ...more }, { "Idempotency-Key": key() });
    if (made.status !== 201) {
      throw new Error(`Paying answered ${made.status}: ${JSON.stringify(made.body)}`);
    }
    return made.body;
  };
  const as = async (email, path) => {
    await page.context().clearCookies();
    await signIn(email, path);
  };

  await signIn("customer@laurel.local", "/home");
  const card = await pay("80.00", { processor: "stripe", paymentToken: "pm_card_visa", description: "A bigger order" });
  // Cents of its own, so that no other open transfer has its amount.
  const value = `31.${String(Date.now() % 90 + 10)}`;
  const transfer = await pay(value, { processor: "zelle", description: "Paid from the bank" });

  const large = await pay(`9${value}`, { processor: "zelle", description: "A large order" });

  // A marketer sees figures, but neither payments nor a way to give money back; the API says the same.
  await as("marketer@laurel.local", "/admin/");
  await page.getByRole("heading", { name: "Overview" }).waitFor();
  if ((await page.getByRole("link", { name: "Payments" }).count()) > 0) {
    failures.push("a marketer is offered payments");
  }
  await page.goto(`${gateway}/admin/payments/${card.id}`);
  await expectText("This is not for your account");
  if ((await page.getByRole("button", { name: "Refund" }).count()) > 0) {
    failures.push("a marketer is offered a refund");
  }
  const refused = await api("POST", `/api/admin/payments/${card.id}/refunds`, { reason: "not mine to give" }, { "Idempotency-Key": key() });
  if (refused.status !== 403) {
    failures.push(`a marketer's refund was answered with ${refused.status}`);
  }

  await as("support@laurel.local", "/admin/");
  await page.getByRole("heading", { name: "Points", exact: true }).waitFor();
  await page.locator(".recharts-surface").first().waitFor();
  await look("admin-overview");

  // By keyboard: the palette finds the payment by its id.
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("combobox", { name: "A place" });
  await palette.waitFor();
  await look("admin-palette");
  await palette.fill(card.id);
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/admin/payments/${card.id}`);
  await expectText("was taken");
  await look("admin-payment");

  await page.getByRole("button", { name: "Refund …" }).click();
  await page.getByLabel("Amount (USD)").fill("30.00");
  await page.getByText("The tier").first().waitFor();
  await page.getByRole("button", { name: "Refund $30.00" }).click();
  await expectText("Say why");
  await page.getByLabel("Why").fill("One of two arrived broken");
  await look("admin-refund");
  await page.getByRole("button", { name: "Refund $30.00" }).click();
  await page.getByText(/\$30\.00 (went back|is on its way back)/).first().waitFor();
  await page.getByText("One of two arrived broken").first().waitFor();
  await look("admin-refunded");

  await page.goto(`${gateway}/admin/payments?status=PARTIALLY_REFUNDED`);
  await page.getByRole("row").nth(1).waitFor();
  await look("admin-payments");
  await page.getByLabel("Customer's id").fill("nobody");
  await expectText("Nothing fits");
  await look("admin-payments-none");

  // The statement: a file that is wrong is refused line by line, a good one is matched; people confirm.
  await page.goto(`${gateway}/admin/transfers`);
  await page.getByText(transfer.nextAction.reference).waitFor();
  await look("admin-transfers");
  await page.getByRole("tab", { name: "Statements" }).click();
  const heading = "Date,Amount,Description,Reference,Payer\n";
  const upload = async (lines) => {
    await page.getByLabel("CSV file of the bank").setInputFiles({ name: "bank.csv", mimeType: "text/csv", buffer: Buffer.from(heading + lines) });
    await page.getByRole("button", { name: "Upload and match" }).click();
  };
  await upload(`yesterday,${value},Zelle,BK1,A\n${today},much,Zelle,BK2,B\n`);
  await expectText("refused as a whole");
  await look("admin-statement-wrong");
  const bank = `BK${Date.now()}`;
  await upload(`${today},${value},"Zelle ${transfer.nextAction.reference}",${bank},JANE DOE\n${today},7.77,"A gift",${bank}X,JOHN ROE\n`);
  await page.getByText("no match").first().waitFor();
  await look("admin-statement");
  await page.getByRole("button", { name: "It came …" }).first().click();
  await look("admin-confirm");
  await page.getByRole("button", { name: "Confirm", exact: true }).click();
  await expectText("Confirmed: the money counts.");
  await page.getByText("confirmed", { exact: true }).first().waitFor();
  await page.goto(`${gateway}/admin/payments/${transfer.id}`);
  await page.getByText(bank).first().waitFor();
  await look("admin-transfer");

  // Above the limit a second person agrees, and then it can be taken back for a while.
  await page.goto(`${gateway}/admin/transfers`);
  const row = page.getByRole("row").filter({ hasText: large.nextAction.reference });
  await row.getByRole("button", { name: "It came …" }).click();
  await page.getByLabel("Bank's reference").fill(`${bank}L`);
  await page.getByRole("button", { name: "Confirm", exact: true }).click();
  await expectText("Confirmed: a second person has to agree now.");
  await row.getByText("You confirmed it; somebody else has to look, too.").waitFor();
  await as("admin@laurel.local", "/admin/transfers");
  await row.getByRole("button", { name: "Approve" }).waitFor();
  await look("admin-transfers-second");
  await row.getByRole("button", { name: "Approve" }).click();
  await expectText("Approved: the money counts.");
  await page.goto(`${gateway}/admin/payments/${large.id}`);
  await page.getByRole("button", { name: "Take back …" }).click();
  await look("admin-transfer-undo");
  await page.getByRole("button", { name: "Take the confirmation back" }).click();
  await expectText("Taken back.");
  await page.getByText("taken back", { exact: true }).first().waitFor();
  await look("admin-transfer-undone");

  // Somebody took money at the provider past us: what differs is a case, with notes until it is closed.
  await strayCharge();
  const admin = await asUser(gateway, "admin@laurel.local");
  const now = Date.now();
  await admin("POST", "/api/admin/payments/reconciliation", {
    provider: "stripe",
    from: new Date(now - 60_000).toISOString(),
    until: new Date(now).toISOString(),
  });
  await page.goto(`${gateway}/admin/reconciliation`);
  await page.getByRole("row").filter({ hasText: STRAY }).first().waitFor();
  await look("admin-cases");
  await page.getByRole("row").filter({ hasText: STRAY }).first().getByRole("button", { name: "Charge of nobody" }).click();
  const found = page.locator("dialog");
  await found.getByRole("button", { name: "Add the note" }).click();
  await found.getByText("Write a note, of at most").waitFor();
  await found.getByRole("textbox").fill("The shop's own terminal took it; accounting knows.");
  await found.getByRole("button", { name: "Add the note" }).click();
  await found.getByText("accounting knows").first().waitFor();
  await look("admin-case");
  await found.getByRole("textbox").fill("Booked by hand.");
  await found.getByRole("button", { name: "Close the case" }).click();
  await page.getByRole("tab", { name: "Resolved" }).click();
  await page.getByRole("row").filter({ hasText: STRAY }).first().waitFor();

  await page.goto(`${gateway}/admin/disputes`);
  await page.getByRole("heading", { name: "Disputes" }).waitFor();
  await look("admin-disputes");
  await page.goto(`${gateway}/admin/reconciliation?tab=runs`);
  await page.getByRole("button", { name: "Compare now" }).click();
  await page.getByRole("row").nth(1).waitFor();
  await look("admin-reconciliation");
  await page.getByRole("tab", { name: "Rebuild check" }).click();
  await page.getByRole("button", { name: "Check all payments" }).click();
  await page.getByText("Know all they were told").waitFor();
  await look("admin-rebuild");
  await page.goto(`${gateway}/admin/audit-log`);
  await page.getByText("confirm-receipt").first().waitFor();
  await expectText("The chain is whole");
  await look("admin-audit-log");
}

const STRAY = "$17.23";

/** A charge at the simulated Stripe that belongs to no payment of ours. */
async function strayCharge() {
  const answer = await fetch(`${process.env.LAUREL_SIMULATOR ?? "http://localhost:8090"}/v1/payment_intents`, {
    method: "POST",
    headers: { Authorization: "Bearer sk_test_laurel_local", "Idempotency-Key": crypto.randomUUID() },
    body: new URLSearchParams({
      amount: "1723",
      currency: "usd",
      confirm: "true",
      payment_method: "pm_card_visa",
      "automatic_payment_methods[enabled]": "true",
      "automatic_payment_methods[allow_redirects]": "never",
    }),
  });
  if (!answer.ok) {
    throw new Error(`The simulated Stripe answered ${answer.status} ${await answer.text()}`);
  }
}
