package dev.laurel.simulator.stripe;

import dev.laurel.simulator.delivery.Webhook;
import dev.laurel.simulator.stripe.json.StripeJson;
import dev.laurel.simulator.stripe.ledger.StripeEvent;
import dev.laurel.simulator.stripe.ledger.StripeLedger;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A Stripe event on its way to the endpoint. */
record StripeWebhook(StripeEvent event, StripeProperties.Webhook endpoint, StripeJson json, StripeLedger ledger)
        implements Webhook {

    static final String PROVIDER = "stripe";
    private static final StripeSignature FORGED = new StripeSignature(List.of("whsec_not_the_receivers"));

    @Override
    public String provider() {
        return PROVIDER;
    }

    @Override
    public String eventId() {
        return event.id();
    }

    @Override
    public String type() {
        return event.type();
    }

    @Override
    public Map<String, String> metadata() {
        return event.payment().metadata();
    }

    @Override
    public URI target() {
        return endpoint.url();
    }

    @Override
    public byte[] body() {
        return json.event(event, 1);
    }

    @Override
    public Map<String, String> headers(byte[] body, Instant signedAt, boolean genuine) {
        var signature = genuine ? new StripeSignature(endpoint.secrets()) : FORGED;
        return Map.of(
                "Content-Type", "application/json; charset=utf-8",
                "User-Agent", "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
                "Stripe-Signature", signature.of(body, signedAt));
    }

    @Override
    public void settled() {
        ledger.delivered(event.id());
    }
}
