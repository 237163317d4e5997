package dev.laurel.platform.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event waiting in the array {@code outbox} of the document it describes.
 *
 * @param eventId the event's id, which is the same whenever the same fact is told
 * @param topic where it goes
 * @param key what it is ordered by
 * @param type its CloudEvents type
 * @param at when the fact came about
 * @param body its JSON
 * @param traceparent the trace in which it came about, so that what follows belongs to it
 */
public record OutboxItem(
        String eventId,
        String topic,
        String key,
        String type,
        Instant at,
        String body,
        @Nullable String traceparent) {

    /** The array field of the documents that carry events. */
    public static final String FIELD = "outbox";
}
