package dev.laurel.loyalty.tier;

import dev.laurel.loyalty.program.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of the programme's tiers.
 *
 * @param version counts up from 1
 * @param effectiveFrom entries from this instant on use it, unless a later version does
 * @param tiers lowest first; the lowest begins at 0, the thresholds rise
 * @param downgrade what becomes of members who no longer have the points when their year in a tier is over
 */
public record TierTable(int version, Instant effectiveFrom, List<Tier> tiers, DowngradePolicy downgrade)
        implements Version {

    /** A table by which members go one tier lower. */
    public TierTable(int version, Instant effectiveFrom, List<Tier> tiers) {
        this(version, effectiveFrom, tiers, DowngradePolicy.ONE_DOWN);
    }

    public TierTable {
        tiers = List.copyOf(tiers);
        if (tiers.isEmpty() || tiers.getFirst().threshold() != 0) {
            throw new IllegalArgumentException("The lowest tier begins at 0 points");
        }
        for (int i = 1; i < tiers.size(); i++) {
            if (tiers.get(i).threshold() <= tiers.get(i - 1).threshold()) {
                throw new IllegalArgumentException("Thresholds must rise: " + tiers);
            }
        }
        if (tiers.stream().map(Tier::name).distinct().count() != tiers.size()) {
            throw new IllegalArgumentException("Two tiers have one name: " + tiers);
        }
    }

    /** The table with which a new programme begins. */
    static TierTable initial() {
        return new TierTable(
                1,
                Instant.EPOCH,
                List.of(
                        new Tier("Bronze", 0, BigDecimal.ONE),
                        new Tier("Silver", 1_000, new BigDecimal("1.25")),
                        new Tier("Gold", 5_000, new BigDecimal("1.5")),
                        new Tier("Platinum", 20_000, BigDecimal.TWO)));
    }

    /** The tier in which a member stands: the lowest for one without a standing or whose tier is no more. */
    public Tier of(@Nullable TierStanding standing) {
        if (standing == null) {
            return tiers.getFirst();
        }
        return tiers.stream()
                .filter(tier -> tier.name().equals(standing.name()))
                .findFirst()
                .orElse(tiers.getFirst());
    }

    /** The next higher tier, or nothing above the highest. */
    public Optional<Tier> above(Tier tier) {
        return tiers.stream()
                .filter(other -> other.threshold() > tier.threshold())
                .findFirst();
    }

    /** The highest tier that these qualifying points reach. */
    public Tier reached(long qualifyingPoints) {
        return tiers.stream()
                .filter(tier -> tier.threshold() <= qualifyingPoints)
                .reduce(tiers.getFirst(), (lower, higher) -> higher);
    }

    /** Where a member goes who no longer has the points of this tier; the tier itself when it is the lowest. */
    public Tier afterItsYear(Tier tier, long qualifyingPoints) {
        if (qualifyingPoints >= tier.threshold()) {
            return tier;
        }
        return switch (downgrade) {
            case BALANCE_BASED -> reached(qualifyingPoints);
            case ONE_DOWN ->
                tiers.stream()
                        .filter(other -> other.threshold() < tier.threshold())
                        .reduce(tiers.getFirst(), (lower, higher) -> higher);
        };
    }

    /** The standing after these qualifying points: a higher tier at once, never a lower one. */
    public TierStanding promote(@Nullable TierStanding before, long qualifyingPoints, Instant at) {
        Tier current = of(before);
        Tier reached = reached(qualifyingPoints);
        if (reached.threshold() > current.threshold()) {
            return new TierStanding(reached.name(), at);
        }
        return before == null || !before.name().equals(current.name()) ? new TierStanding(current.name(), at) : before;
    }
}
