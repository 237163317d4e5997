package dev.laurel.contracts.sweepstakes.v1;

import dev.laurel.contracts.Event;
import java.time.Instant;

/**
 * Entries that a member redeemed points for do not count: they could not be granted, or were withdrawn before the seal.
 * Whoever took the points gives them back.
 *
 * @param eventId {@code <redemptionId>:entries-refused}
 * @param customerId the member
 * @param redemptionId the redemption that paid for them
 * @param sweepstakesId the sweepstakes
 * @param entries how many were paid for, above 0
 * @param reason a code: {@code NO_SUCH_SWEEPSTAKES}, {@code NOT_OFFERED}, {@code NOT_OPEN}, {@code LIMIT_REACHED}, {@code
 *     CALLED_OFF}, {@code ACCOUNT_CLOSED}, or why the member may not take part, as {@code UNDER_AGE}
 * @param occurredAt when it was decided
 */
public record RewardEntriesRefused(
        String eventId,
        String customerId,
        String redemptionId,
        String sweepstakesId,
        int entries,
        String reason,
        Instant occurredAt)
        implements Event {}
