package dev.laurel.contracts;

import java.time.Instant;

/** A fact that one service tells the others. Facts are never changed; a break of their shape is a new version. */
public interface Event {

    /** Identifies the fact, derived from it: whoever publishes it again uses the same id. CloudEvents {@code ce_id}. */
    String eventId();

    /** The customer whom the fact is about; events of one customer are delivered in order. The Kafka key. */
    String customerId();

    /** When the fact came about, which is not when it was published. CloudEvents {@code ce_time}. */
    Instant occurredAt();
}
