package dev.laurel.contracts.loyalty.v1;

import dev.laurel.contracts.Event;
import java.time.Instant;

/**
 * A member redeemed points for entries in a sweepstakes: they are paid for and to be granted, once per redemption.
 *
 * @param eventId {@code <redemptionId>:entries-granted}
 * @param customerId the member
 * @param redemptionId the redemption, under which the entries are granted once
 * @param rewardId the reward
 * @param sweepstakesId the sweepstakes
 * @param entries how many, above 0
 * @param occurredAt when they were redeemed
 */
public record RewardEntriesGranted(
        String eventId,
        String customerId,
        String redemptionId,
        String rewardId,
        String sweepstakesId,
        int entries,
        Instant occurredAt)
        implements Event {}
