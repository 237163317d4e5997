package dev.laurel.loyalty.segment;

import org.jspecify.annotations.Nullable;

/**
 * A reward that can be had today.
 *
 * @param kind what sort of thing it is, for example {@code coupon}
 * @param points what it costs
 * @param minimumTier the lowest tier that may have it; nothing: everybody
 */
public record ActiveReward(
        String id,
        String name,
        String kind,
        long points,
        @Nullable String minimumTier) {}
