package dev.laurel.contracts.loyalty.v1;

import dev.laurel.contracts.Event;
import java.time.Instant;

/**
 * A dispute was decided for the merchant: points that were on hold may be spent again.
 *
 * @param eventId {@code <memberId>:<seq>:points-released}
 * @param customerId the member
 * @param seq the journal entry's number within the member
 * @param paymentId the payment that had earned them
 * @param points whole points, released with this entry, above 0
 * @param reversedPoints how many of the payment's points are taken back after this entry
 * @param heldPoints how many of the payment's points are on hold after this entry
 * @param availableAfter points that the member may spend after this entry; below 0 when more went back than was there
 * @param occurredAt the entry's time
 */
public record PointsReleased(
        String eventId,
        String customerId,
        long seq,
        String paymentId,
        long points,
        long reversedPoints,
        long heldPoints,
        long availableAfter,
        Instant occurredAt)
        implements Event {}
