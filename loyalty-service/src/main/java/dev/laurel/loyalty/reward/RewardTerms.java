package dev.laurel.loyalty.reward;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a merchant decides about a reward.
 *
 * @param cost points, above 0
 * @param stock how many there are in all; nothing: as many as are wanted, or as many as there are codes in the pool
 * @param from redeemable from this instant on; nothing: always
 * @param until no longer redeemable from this instant on; nothing: never ends
 * @param minimumTier the lowest tier whose members may have it; nothing: everybody
 * @param perMember how many one member may have; nothing: any number
 */
public record RewardTerms(
        String name,
        String description,
        long cost,
        RewardKind kind,
        @Nullable Long stock,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String minimumTier,
        @Nullable Integer perMember) {}
