package dev.laurel.contracts.loyalty.v1;

import dev.laurel.contracts.Event;
import java.time.Instant;

/**
 * Staff gave points or took them.
 *
 * @param eventId {@code <memberId>:<seq>:points-adjusted}
 * @param customerId the member
 * @param seq the journal entry's number within the member
 * @param points whole points, below 0 when they were taken
 * @param availableAfter points that the member may spend after this entry; below 0 when more were taken than there were
 * @param occurredAt the entry's time
 */
public record PointsAdjusted(
        String eventId, String customerId, long seq, long points, long availableAfter, Instant occurredAt)
        implements Event {}
