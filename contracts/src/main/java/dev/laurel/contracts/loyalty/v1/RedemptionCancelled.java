package dev.laurel.contracts.loyalty.v1;

import dev.laurel.contracts.Event;
import java.time.Instant;

/**
 * A redemption was taken back; its points are the member's again.
 *
 * @param eventId {@code <redemptionId>:cancelled}
 * @param customerId the member
 * @param redemptionId the redemption
 * @param rewardId the reward
 * @param rewardName its name when it was redeemed
 * @param points whole points that came back, above 0
 * @param occurredAt when it was done
 */
public record RedemptionCancelled(
        String eventId,
        String customerId,
        String redemptionId,
        String rewardId,
        String rewardName,
        long points,
        Instant occurredAt)
        implements Event {}
