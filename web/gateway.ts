const gateway = `http://localhost:${process.env.LAUREL_GATEWAY_PORT ?? 8080}`;

/** What the development servers pass on: as if the page came from the gateway, which lets no other origin change anything. */
export const toGateway = Object.fromEntries(
  ["/api", "/login", "/.well-known"].map((path) => [path, { target: gateway, headers: { Origin: gateway } }]),
);
