package dev.laurel.simulator.graph;

import dev.laurel.simulator.delivery.Webhook;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** A post to the Page's webhook, signed with the app's secret. */
record PageEvent(String eventId, String type, Map<String, String> metadata, URI target, String json, String secret)
        implements Webhook {

    private static final String FORGED = "not-the-app-secret";

    @Override
    public String provider() {
        return GraphProperties.PROVIDER;
    }

    @Override
    public byte[] body() {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** Signatures cover no time. */
    @Override
    public Map<String, String> headers(byte[] body, Instant signedAt, boolean genuine) {
        return Map.of(
                "Content-Type",
                "application/json",
                "X-Hub-Signature-256",
                AppSecret.signature(genuine ? secret : FORGED, body));
    }

    /** What Meta gives up is lost: the simulator keeps no list of it. */
    @Override
    public void settled() {}
}
