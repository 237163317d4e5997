package dev.laurel.simulator.paypal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.laurel.simulator.delivery.Webhook;
import dev.laurel.simulator.paypal.ledger.PaypalLedger;
import java.net.URI;
import java.time.Instant;
import java.util.Map;

/** One of PayPal's events on its way to the endpoint. */
record PaypalWebhook(PaypalLedger.Telling told, PaypalProperties.Webhook endpoint, PaypalSignature signature)
        implements Webhook {

    static final String PROVIDER = "paypal";

    @Override
    public String provider() {
        return PROVIDER;
    }

    @Override
    public String eventId() {
        return told.event().id();
    }

    @Override
    public String type() {
        return told.event().type();
    }

    @Override
    public Map<String, String> metadata() {
        return told.order().terms().metadata();
    }

    @Override
    public URI target() {
        return endpoint.url();
    }

    @Override
    public byte[] body() {
        return told.event().body().getBytes(UTF_8);
    }

    @Override
    public Map<String, String> headers(byte[] body, Instant signedAt, boolean genuine) {
        var base = told.order().terms().base();
        return signature.headers(body, signedAt, genuine ? endpoint.id() : "somebody else's", base);
    }

    @Override
    public void settled() {
        told.taken().run();
    }
}
