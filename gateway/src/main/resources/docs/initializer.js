"use strict";

const services = [
  "auth-service",
  "payment-service",
  "loyalty-service",
  "sweepstakes-service",
  "social-service",
  "voice-service",
];

// A service describes itself by its own address, which clients do not reach: they come by this gateway.
const throughThisGateway = () => ({
  statePlugins: {
    spec: {
      wrapActions: {
        updateJsonSpec: (update) => (description) => update({ ...description, servers: [{ url: "/" }] }),
      },
    },
  },
});

SwaggerUIBundle({
  dom_id: "#swagger-ui",
  urls: services.map((name) => ({ name, url: `/v3/api-docs/${name}` })),
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  plugins: [throughThisGateway],
  layout: "StandaloneLayout",
  deepLinking: true,
  // The default would show each description to a validator on the internet.
  validatorUrl: null,
});
