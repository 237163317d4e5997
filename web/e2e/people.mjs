// People whom a story needs besides the browser: new customers, and staff, both by the API.
async function call(gateway, method, path, body, headers = {}) {
  const answer = await fetch(`${gateway}${path}`, {
    method,
    headers: { "Content-Type": "application/json", ...headers },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await answer.text();
  if (!answer.ok) {
    throw new Error(`${method} ${path} was answered ${answer.status} ${text}`);
  }
  return text ? JSON.parse(text) : undefined;
}

/** Somebody new whose profile is complete. */
export async function newCustomer(gateway) {
  const email = `story-${Date.now()}-${Math.floor(Math.random() * 1e6)}@laurel.local`;
  const password = "A-long-enough-one-7";
  const { customerId } = await call(gateway, "POST", "/api/auth/register", {
    email,
    password,
    displayName: "Robin Example",
    birthDate: "1990-04-23",
    region: "DE",
    marketingConsent: false,
  });
  return { email, password, customerId };
}

/** Asks the API as one of the staff of the local realm. */
export async function asStaff(gateway, email) {
  const { accessToken } = await call(gateway, "POST", "/api/auth/login", { email, password: "Laurel-local-1" });
  return (method, path, body) => call(gateway, method, path, body, { Authorization: `Bearer ${accessToken}` });
}

/** The outside world, as the simulator plays it. */
export function outside(path, body) {
  return call(process.env.LAUREL_SIMULATOR ?? "http://localhost:8090", "POST", path, body);
}
