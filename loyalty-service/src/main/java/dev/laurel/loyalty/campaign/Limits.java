package dev.laurel.loyalty.campaign;

import org.jspecify.annotations.Nullable;

/**
 * How much a campaign gives at most; what is nothing has no limit. Points that go back with a purchase's money do not make
 * room for others: what was promised within a budget stays promised when its payment is reinstated.
 *
 * @param timesPerMember for how many of a member's purchases
 * @param pointsPerMember how many points to one member
 * @param times for how many purchases in all
 * @param points the budget: how many points in all
 */
public record Limits(
        @Nullable Long timesPerMember,
        @Nullable Long pointsPerMember,
        @Nullable Long times,
        @Nullable Long points) {

    /** No limit at all. */
    public static final Limits NONE = new Limits(null, null, null, null);

    /** Whether the member's standing has to keep count. */
    boolean countsMembers() {
        return timesPerMember != null || pointsPerMember != null;
    }

    /** Whether all purchases together have to be counted. */
    boolean countsAll() {
        return times != null || points != null;
    }
}
