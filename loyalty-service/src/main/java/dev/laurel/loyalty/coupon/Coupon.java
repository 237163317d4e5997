package dev.laurel.loyalty.coupon;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stored code and what became of it.
 *
 * @param id a keyed hash of the code
 * @param rewardId for which reward it may be given out
 * @param holder the redemption that has it; nothing while it is free
 * @param sealed the code, encrypted
 * @param validUntil from when on it can no longer be used; nothing: never
 * @param usedBy the member of staff who took it
 */
public record Coupon(
        String id,
        String rewardId,
        CouponState state,
        @Nullable String holder,
        String sealed,
        @Nullable Instant validUntil,
        @Nullable Instant usedAt,
        @Nullable String usedBy) {

    /** Whether its time is over. */
    public boolean isExpired(Instant now) {
        return validUntil != null && !now.isBefore(validUntil);
    }
}
