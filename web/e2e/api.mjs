// The API without a browser: for what has to be there before somebody looks at it.

const PASSWORD = "Laurel-local-1";

/** Asks as this user. What is not answered with 2xx ends the story. */
export async function asUser(gateway, email) {
  const ask = async (method, path, body, headers = {}) => {
    const answer = await fetch(gateway + path, {
      method,
      headers: { ...(body ? { "Content-Type": "application/json" } : {}), ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    if (!answer.ok) {
      throw new Error(`${method} ${path} as ${email}: ${answer.status} ${text}`);
    }
    return text ? JSON.parse(text) : undefined;
  };
  const { accessToken } = await ask("POST", "/api/auth/login", { email, password: PASSWORD });
  return (method, path, body, headers = {}) => ask(method, path, body, { Authorization: `Bearer ${accessToken}`, ...headers });
}

/** A customer with the local users' password; the answer asks as him. */
export async function register(gateway, email) {
  const answer = await fetch(`${gateway}/api/auth/register`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      email,
      password: PASSWORD,
      displayName: "Robin Example",
      birthDate: "1990-04-23",
      region: "US-CA",
      marketingConsent: false,
    }),
  });
  if (answer.status !== 201) {
    throw new Error(`${email} was not registered: ${answer.status} ${await answer.text()}`);
  }
  return asUser(gateway, email);
}

/** Pays, and waits for the points. */
export async function buy(customer, value) {
  const { available } = await customer("GET", "/api/loyalty/account");
  await customer(
    "POST",
    "/api/payment/process",
    { amount: { value, currency: "USD" }, processor: "stripe", paymentToken: "pm_card_visa" },
    { "Idempotency-Key": crypto.randomUUID() },
  );
  await until(async () => (await customer("GET", "/api/loyalty/account")).available > available, "points");
}

/** Looks again and again, for half a minute at most. */
export async function until(isSo, what) {
  for (let look = 0; look < 100; look++) {
    if (await isSo()) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error(`Waited in vain for ${what}`);
}
