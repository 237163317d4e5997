package dev.laurel.contracts.loyalty.v1;

import dev.laurel.contracts.Event;
import java.time.Instant;

/**
 * The return window of purchases is over: points that waited for it may be spent.
 *
 * @param eventId {@code <memberId>:<seq>:points-matured}
 * @param customerId the member
 * @param seq the journal entry's number within the member
 * @param points whole points, above 0
 * @param availableAfter points that the member may spend after this entry
 * @param occurredAt the entry's time
 */
public record PointsMatured(
        String eventId, String customerId, long seq, long points, long availableAfter, Instant occurredAt)
        implements Event {}
