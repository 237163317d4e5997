package dev.laurel.contracts.loyalty.v1;

import dev.laurel.contracts.Event;
import java.time.Instant;

/**
 * A member redeemed a reward and has it, or it is ordered. Codes are not told.
 *
 * @param eventId {@code <redemptionId>:redeemed}
 * @param customerId the member
 * @param redemptionId the redemption
 * @param rewardId the reward
 * @param rewardName its name when it was redeemed
 * @param kind {@code generated-coupon}, {@code coupon-pool}, {@code product}, {@code store-credit} or {@code
 *     sweepstakes-entries}
 * @param points whole points that it cost, above 0
 * @param occurredAt when it was fulfilled or ordered
 */
public record RewardRedeemed(
        String eventId,
        String customerId,
        String redemptionId,
        String rewardId,
        String rewardName,
        String kind,
        long points,
        Instant occurredAt)
        implements Event {}
