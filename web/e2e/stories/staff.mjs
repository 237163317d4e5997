// Staff come to their desk, and nobody else does.
export default async function staff({ gateway, page, look, expectText, signIn }) {
  await page.goto(`${gateway}/admin/health`);
  await expectText("Sign in to see this");
  await look("admin-signed-out");

  await signIn("admin@laurel.local", "/admin/health");
  await expectText("System health");
  await page.getByRole("row").nth(3).waitFor();
  await look("admin-health");
  await page.goto(`${gateway}/admin/nowhere`);
  await expectText("There is nothing here");

  await page.context().clearCookies();
  await signIn("customer@laurel.local", "/admin/health");
  await expectText("This is not for your account");
}
