package dev.laurel.contracts.loyalty.v1;

import dev.laurel.contracts.Event;
import java.time.Instant;

/**
 * A member moved to another tier.
 *
 * @param eventId {@code <memberId>:<seq>:tier-changed}
 * @param customerId the member
 * @param seq the journal entry that moved the member
 * @param fromTier the name of the tier before, for example {@code Bronze}
 * @param toTier the name of the tier after
 * @param qualifyingPoints points that count towards tiers after the entry
 * @param occurredAt the entry's time
 */
public record TierChanged(
        String eventId,
        String customerId,
        long seq,
        String fromTier,
        String toTier,
        long qualifyingPoints,
        Instant occurredAt)
        implements Event {}
