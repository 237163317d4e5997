package dev.laurel.contracts.loyalty.v1;

import dev.laurel.contracts.Event;
import java.time.Instant;

/**
 * Points were not spent in time and are gone.
 *
 * @param eventId {@code <memberId>:<seq>:points-expired}
 * @param customerId the member
 * @param seq the journal entry's number within the member
 * @param points whole points, above 0
 * @param availableAfter points that the member may spend after this entry
 * @param occurredAt the entry's time
 */
public record PointsExpired(
        String eventId, String customerId, long seq, long points, long availableAfter, Instant occurredAt)
        implements Event {}
