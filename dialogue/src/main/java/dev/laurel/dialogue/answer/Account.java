package dev.laurel.dialogue.answer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member's points and tier.
 *
 * @param available points that may be spent; below zero when refunds took back what was spent
 * @param pending points that wait for the return window's end
 * @param nextTier nothing at the top
 * @param pointsToNext qualifying points that are missing for it; nothing at the top
 * @param expiring earliest first
 */
public record Account(
        long available,
        long pending,
        String tier,
        @Nullable String nextTier,
        @Nullable Long pointsToNext,
        List<Expiring> expiring) {

    /** Points that are gone from that day on unless they are spent before. */
    public record Expiring(long points, LocalDate on) {}
}
