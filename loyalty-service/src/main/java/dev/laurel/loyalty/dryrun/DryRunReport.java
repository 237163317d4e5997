package dev.laurel.loyalty.dryrun;

import dev.laurel.loyalty.report.Value;
import java.time.Instant;
import java.util.List;

/**
 * What a draft would have done.
 *
 * @param from since when entries were replayed
 * @param until the instant of the figures
 * @param complete whether all members were looked at; if not, the time was over, and all figures are of those who were
 * @param skipped members whose journals cannot be read or replayed; the auditor tells why
 * @param changed how much of what was looked at the draft changes
 * @param earned points that the purchases earned
 * @param entries in sweepstakes that they brought
 * @param cost by how much more points the draft leaves with members, less what went back with refunds and lost disputes
 * @param liability all points of members, by the value of the liability report
 * @param tiers how many members stand where
 * @param moves how many members stand in another tier, by from and to
 * @param movers the first of them
 * @param mostChanged the members whom it changes most, most first
 * @param notes what the figures leave out
 */
record DryRunReport(
        Instant from,
        Instant until,
        boolean complete,
        long skipped,
        Looked lookedAt,
        Looked changed,
        Change earned,
        Change entries,
        Worth cost,
        LiabilityChange liability,
        List<TierCount> tiers,
        List<TierMove> moves,
        List<MemberChange> movers,
        List<MemberChange> mostChanged,
        List<String> notes) {

    /** So many of each. */
    record Looked(long members, long purchases) {}

    /** A sum as it is, and as it would be. */
    record Change(long before, long after, long difference) {

        static Change of(long before, long after) {
            return new Change(before, after, Math.subtractExact(after, before));
        }
    }

    /** Points and what they cost when they are spent. */
    record Worth(long points, Value value) {}

    /** What the programme owes. */
    record LiabilityChange(Worth before, Worth after) {}

    /** Members of a tier. */
    record TierCount(String tier, long before, long after) {}

    /** Members who would stand in another tier. */
    record TierMove(String from, String to, long members) {}

    /** One member: points earned in these days, and the tier at their end. */
    record MemberChange(String member, long pointsBefore, long pointsAfter, String tierBefore, String tierAfter) {}
}
