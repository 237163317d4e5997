package dev.laurel.simulator.book;

import java.time.Instant;
import java.util.Map;

/** How a provider posts its events: under which headers, its signature among them, and after which answers again. */
public interface Signer {

    /** For one attempt, whose signature says {@code signedAt} and is {@code genuine} or somebody else's. */
    Map<String, String> headers(Event event, byte[] body, Instant signedAt, boolean genuine);

    /** Whether it tries again after this answer, which was not a 2xx. */
    default boolean isRetriedAfter(int status) {
        return true;
    }
}
