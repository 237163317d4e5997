package dev.laurel.contracts.loyalty.v1;

import dev.laurel.contracts.Event;
import java.time.Instant;

/**
 * Points were spent.
 *
 * @param eventId {@code <memberId>:<seq>:points-redeemed}
 * @param customerId the member
 * @param seq the journal entry's number within the member
 * @param points whole points, above 0
 * @param referenceType what kind of thing it was for, for example {@code redemption} or {@code sweepstakes}
 * @param referenceId which one
 * @param availableAfter points that the member may spend after this entry
 * @param occurredAt the entry's time
 */
public record PointsRedeemed(
        String eventId,
        String customerId,
        long seq,
        long points,
        String referenceType,
        String referenceId,
        long availableAfter,
        Instant occurredAt)
        implements Event {}
