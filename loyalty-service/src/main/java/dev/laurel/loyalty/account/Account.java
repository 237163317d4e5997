package dev.laurel.loyalty.account;

import dev.laurel.loyalty.journal.Lot;
import dev.laurel.loyalty.journal.Standing;
import dev.laurel.loyalty.tier.Tier;
import dev.laurel.loyalty.tier.TierStanding;
import dev.laurel.loyalty.tier.TierTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An account as its member sees it.
 *
 * @param available points that may be spent
 * @param pending points that wait for the return window's end
 * @param lifetime all points ever earned
 * @param expiring all points by the day from which they are gone, earliest first
 */
public record Account(long available, long pending, long lifetime, TierProgress tier, List<Expiring> expiring) {

    /**
     * Where the member stands and what comes next.
     *
     * @param multiplier what earned points are multiplied by
     * @param qualifyingPoints points of the rolling twelve months that count towards tiers
     * @param nextTier nothing at the top
     * @param pointsToNext qualifying points that are missing for it; nothing at the top
     * @param since nothing before the first entry
     */
    public record TierProgress(
            String name,
            BigDecimal multiplier,
            long qualifyingPoints,
            @Nullable String nextTier,
            @Nullable Long pointsToNext,
            @Nullable Instant since) {}

    /** Points that are gone from that day (UTC) on unless they are spent before. */
    public record Expiring(long points, LocalDate on) {}

    /** The account at this instant. */
    public static Account of(Standing standing, TierTable tiers, Instant now) {
        TierStanding current = standing.tier();
        Tier tier = tiers.of(current);
        Optional<Tier> next = tiers.above(tier);
        long qualifying = standing.window().points(Standing.monthOf(now));
        return new Account(
                standing.balances().available(),
                standing.balances().pending(),
                standing.balances().lifetime(),
                new TierProgress(
                        tier.name(),
                        tier.multiplier(),
                        qualifying,
                        next.map(Tier::name).orElse(null),
                        next.map(above -> Math.max(0, above.threshold() - qualifying))
                                .orElse(null),
                        current == null ? null : current.since()),
                expiring(standing.lots().open()));
    }

    private static List<Expiring> expiring(List<Lot> lots) {
        return lots.stream()
                .collect(Collectors.groupingBy(Lot::expiresOn, TreeMap::new, Collectors.summingLong(Lot::points)))
                .entrySet()
                .stream()
                .map(lot -> new Expiring(lot.getValue(), lot.getKey()))
                .toList();
    }
}
