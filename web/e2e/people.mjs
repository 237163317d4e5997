// People whom a story needs besides the one in the browser: customers and staff, by the API alone.
import { call, until } from "./api.mjs";

/** Everybody's, as the local users have it. */
export const PASSWORD = "Laurel-local-1";

/** Keycloak refuses a person who signs in twice at the same moment; the stories share people. */
let signedIn = Promise.resolve();
export function oneAtATime(signIn) {
  const turn = signedIn.then(signIn);
  signedIn = turn.catch(() => {});
  return turn;
}

/** Asks the API as this user: (method, path, body, headers). */
export async function asUser(gateway, email) {
  const { accessToken } = await oneAtATime(() => call(gateway, "POST", "/api/auth/login", { email, password: PASSWORD }));
  return (method, path, body, headers = {}) =>
    call(gateway, method, path, body, { Authorization: `Bearer ${accessToken}`, ...headers });
}

/** Somebody new whose profile is complete; `ask` asks the API as him. */
export async function newCustomer(gateway, profile = {}) {
  const email = `story-${Date.now()}-${Math.floor(Math.random() * 1e6)}@laurel.local`;
  const { customerId } = await call(gateway, "POST", "/api/auth/register", {
    email,
    password: PASSWORD,
    displayName: "Robin Example",
    birthDate: "1990-04-23",
    region: "US-CA",
    marketingConsent: false,
    ...profile,
  });
  return { email, customerId, ask: await asUser(gateway, email) };
}

/** Pays by card, and waits for the points. */
export async function buy({ ask }, value) {
  const { available } = await ask("GET", "/api/loyalty/account");
  await ask(
    "POST",
    "/api/payment/process",
    { amount: { value, currency: "USD" }, processor: "stripe", paymentToken: "pm_card_visa" },
    { "Idempotency-Key": crypto.randomUUID() },
  );
  await until(async () => (await ask("GET", "/api/loyalty/account")).available > available, "points");
}
