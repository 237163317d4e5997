package dev.laurel.contracts.loyalty.v1;

import dev.laurel.contracts.Event;
import java.time.Instant;

/**
 * A settled payment earned the member points.
 *
 * @param eventId {@code <memberId>:<seq>:points-awarded}
 * @param customerId the member
 * @param seq the journal entry's number within the member
 * @param paymentId the payment that earned them
 * @param points whole points, 0 or more
 * @param availableAfter points that the member may spend after this entry
 * @param occurredAt the entry's time
 */
public record PointsAwarded(
        String eventId,
        String customerId,
        long seq,
        String paymentId,
        long points,
        long availableAfter,
        Instant occurredAt)
        implements Event {}
