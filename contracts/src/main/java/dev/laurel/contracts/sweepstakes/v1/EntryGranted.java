package dev.laurel.contracts.sweepstakes.v1;

import dev.laurel.contracts.Event;
import java.time.Instant;

/**
 * Somebody has an entry in a sweepstakes.
 *
 * @param eventId {@code <sweepstakesId>:entry:<entryId>}
 * @param customerId whose entry it is
 * @param sweepstakesId the sweepstakes
 * @param title its title
 * @param entryId the entry's public id
 * @param method {@code free}, {@code points}, {@code purchase} or {@code bonus}
 * @param weight how many chances it is, above 0
 * @param occurredAt when the fact came about that earned it
 */
public record EntryGranted(
        String eventId,
        String customerId,
        String sweepstakesId,
        String title,
        String entryId,
        String method,
        long weight,
        Instant occurredAt)
        implements Event {}
