package dev.laurel.simulator.delivery;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

/** An event as one provider would post it. What it says is fixed; how it is signed depends on the attempt. */
public interface Webhook {

    /** The provider's name, as fault rules use it. */
    String provider();

    /** The provider's id of the event. */
    String eventId();

    /** The provider's type of the event. */
    String type();

    /** Metadata of the payment it is about, by which fault rules choose. */
    Map<String, String> metadata();

    /** Where it goes. */
    URI target();

    /** The exact bytes to post; the same for each attempt. */
    byte[] body();

    /** The headers of an attempt whose signature says {@code signedAt} and is {@code genuine} or not. */
    Map<String, String> headers(byte[] body, Instant signedAt, boolean genuine);

    /** Whether the provider tries again after this answer, which was not a 2xx; without an answer each does. */
    default boolean isRetriedAfter(int status) {
        return true;
    }

    /** Called once when the receiver took it, or when it will not be tried again. */
    void settled();
}
