package dev.laurel.loyalty.reward;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reward as staff see it.
 *
 * @param version what {@code If-Match} has to name
 * @param stock how many there are in all; nothing: no end, or as many as the pool has codes
 * @param left how many are left; nothing: no end
 * @param redeemed how often it was redeemed and not cancelled
 */
record RewardAdminBody(
        String id,
        long version,
        RewardStatus status,
        String name,
        String description,
        long points,
        RewardKindBody kind,
        @Nullable Long stock,
        @Nullable Long left,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String minimumTier,
        @Nullable Integer perMember,
        long redeemed) {

    static RewardAdminBody of(Reward reward, @Nullable Long left, long redeemed) {
        RewardTerms terms = reward.terms();
        return new RewardAdminBody(
                reward.id(),
                reward.version(),
                reward.status(),
                terms.name(),
                terms.description(),
                terms.cost(),
                RewardKindBody.of(terms.kind()),
                terms.stock(),
                left,
                terms.from(),
                terms.until(),
                terms.minimumTier(),
                terms.perMember(),
                redeemed);
    }
}
