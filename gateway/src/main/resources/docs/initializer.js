"use strict";

const services = [
  "auth-service",
  "payment-service",
  "loyalty-service",
  "sweepstakes-service",
  "social-service",
  "voice-service",
];

SwaggerUIBundle({
  dom_id: "#swagger-ui",
  urls: services.map((name) => ({ name, url: `/v3/api-docs/${name}` })),
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: "StandaloneLayout",
  deepLinking: true,
  // The default would show each description to a validator on the internet.
  validatorUrl: null,
});
