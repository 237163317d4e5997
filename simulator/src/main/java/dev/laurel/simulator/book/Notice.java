package dev.laurel.simulator.book;

import dev.laurel.simulator.delivery.Webhook;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** An event of a book on its way to the endpoint. */
record Notice(Endpoint endpoint, Event event, Map<String, String> metadata, Runnable taken) implements Webhook {

    @Override
    public String provider() {
        return endpoint.provider();
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
    public URI target() {
        return endpoint.url();
    }

    @Override
    public byte[] body() {
        return event.body().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Map<String, String> headers(byte[] body, Instant signedAt, boolean genuine) {
        return endpoint.signer().headers(event, body, signedAt, genuine);
    }

    @Override
    public boolean isRetriedAfter(int status) {
        return endpoint.signer().isRetriedAfter(status);
    }

    @Override
    public void settled() {
        taken.run();
    }
}
