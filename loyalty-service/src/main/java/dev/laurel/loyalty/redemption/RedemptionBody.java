package dev.laurel.loyalty.redemption;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.loyalty.reward.RewardKindBody;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A redemption as its member sees it.
 *
 * @param points what it cost
 * @param reason why it was refused, or why Laurel took it back by itself; absent otherwise
 * @param reasonCode the same for programs, as obstacles are called or {@code entries-…}; absent where there is none
 * @param tracking how to find what was sent; absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RedemptionBody(
        String redemptionId,
        String rewardId,
        String name,
        RewardKindBody kind,
        long points,
        Status status,
        @Nullable Voucher voucher,
        @Nullable String reason,
        @Nullable String reasonCode,
        @Nullable String tracking,
        Instant createdAt,
        Instant changedAt) {

    /** How far it is; a code that was used or has expired says so. */
    enum Status {
        PENDING,
        COMPLETED,
        USED,
        EXPIRED,
        ORDERED,
        SHIPPED,
        REFUSED,
        CANCELLED
    }

    /**
     * A code that can be used, or was.
     *
     * @param validUntil absent when it is valid for ever
     * @param usedAt absent until it is used
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Voucher(
            String code,
            @Nullable Instant validUntil,
            @Nullable Instant usedAt) {

        @Override
        public String toString() {
            return "Voucher[validUntil=" + validUntil + ", usedAt=" + usedAt + "]";
        }
    }
}
