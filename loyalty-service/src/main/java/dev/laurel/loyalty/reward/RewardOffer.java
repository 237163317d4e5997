package dev.laurel.loyalty.reward;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An active reward as recommendations see it.
 *
 * @param kind a {@link RewardKind#label()}
 * @param minimumTier the lowest tier that may have it; nothing: everybody
 * @param inStock whether one is left
 * @param redeemed how often it was redeemed and not cancelled
 */
public record RewardOffer(
        String id,
        String name,
        String kind,
        long cost,
        @Nullable String minimumTier,
        @Nullable Instant from,
        @Nullable Instant until,
        boolean inStock,
        long redeemed) {}
