package dev.laurel.simulator.square;

import dev.laurel.simulator.delivery.Webhook;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** A Square event on its way to the subscription's address. Its signature knows no time, so it is never stale. */
record SquareWebhook(Payment payment, PendingEvent event, SquareProperties.Webhook subscription, Runnable whenSettled)
        implements Webhook {

    static final String PROVIDER = "square";

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
        return SquareExchange.metadata(payment.terms().referenceId());
    }

    @Override
    public URI target() {
        return subscription.url();
    }

    @Override
    public byte[] body() {
        return event.body().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Map<String, String> headers(byte[] body, Instant signedAt, boolean genuine) {
        var key = genuine ? subscription.signatureKey() : "not the subscription's key";
        return Map.of(
                "Content-Type", "application/json",
                "User-Agent", "Square Connect v2",
                "square-environment", "Sandbox",
                "x-square-hmacsha256-signature", SquareSignature.of(key, subscription.notificationUrl(), body));
    }

    @Override
    public void settled() {
        whenSettled.run();
    }
}
