package dev.laurel.loyalty.anniversary;

import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.Reference;
import dev.laurel.loyalty.journal.Standing;
import dev.laurel.loyalty.journal.Working;
import dev.laurel.loyalty.tier.Tier;
import dev.laurel.loyalty.tier.TierStanding;
import dev.laurel.loyalty.tier.TierTable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The booking at a member's anniversary in his tier: a pure function of the day, the tiers in force and the standing. Who
 * stays is booked too, so that the journal shows that it was looked at, and a night that was missed is made up for once.
 */
public final class Review {

    /** The name of the rule in the working. */
    public static final String RULE = "anniversary";

    private Review() {}

    /** The last anniversary up to this day that has not been looked at; nothing when there is none. */
    public static Optional<LocalDate> due(TierStanding tier, LocalDate today) {
        LocalDate since = Standing.dayOf(tier.since());
        int years = Period.between(since, today).getYears();
        if (years < 1) {
            return Optional.empty();
        }
        LocalDate anniversary = since.plusYears(years);
        LocalDate reviewed = tier.reviewed();
        return reviewed != null && !reviewed.isBefore(anniversary) ? Optional.empty() : Optional.of(anniversary);
    }

    /** Whether there is a lower tier to which the member could go. */
    public static boolean concerns(TierTable tiers, TierStanding tier) {
        return tiers.of(tier).threshold() > 0;
    }

    /**
     * The booking.
     *
     * @param anniversary one that is due
     * @param tiers in force
     * @param at when it is booked: what qualifies then decides
     */
    public static Booking booking(LocalDate anniversary, TierTable tiers, Standing before, Instant at) {
        TierStanding standing = before.tier();
        if (standing == null || !concerns(tiers, standing)) {
            throw new IllegalArgumentException("There is no lower tier than that of " + standing);
        }
        Tier current = tiers.of(standing);
        long qualifying = before.window().points(Standing.monthOf(at));
        Tier next = tiers.afterItsYear(current, qualifying);
        boolean stays = next.equals(current);
        return new Booking(
                EntryKind.TIER,
                List.of(),
                stays
                        ? "Another year in " + current.name()
                        : "Now " + next.name() + " after a year in " + current.name(),
                new Reference("tier", anniversary.toString()),
                "tier:" + anniversary,
                new Working(
                        RULE,
                        tiers.version(),
                        new TreeMap<>(Map.of(
                                "day", anniversary.toString(),
                                "qualifying", Long.toString(qualifying),
                                "policy", tiers.downgrade().name())),
                        List.of(
                                "anniversary of " + current.name() + " on " + anniversary,
                                qualifying + " of the " + current.threshold() + " qualifying points that it needs: "
                                        + (stays ? "stays" : "now " + next.name() + " (" + tiers.downgrade() + ')')
                                        + " (tiers " + tiers.version() + ')')),
                List.of(),
                0,
                null,
                current.name(),
                stays
                        ? new TierStanding(current.name(), standing.since(), anniversary)
                        : new TierStanding(next.name(), at));
    }
}
