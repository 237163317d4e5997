package dev.laurel.loyalty.journal;

import java.util.List;

/**
 * A rule by which entries are booked, able to compute them again from what is stored: how the auditor knows that an entry
 * is right. One bean for each rule; an entry whose rule has none is drift.
 */
public interface AuditedRule {

    /** The name in {@link Working#rule()}. */
    String rule();

    /** How the auditor calls an entry of this rule that is not as it should be. */
    default String driftKind() {
        return rule();
    }

    /**
     * What is otherwise in the entry than it should be after this head; nothing when all is well. What it throws means
     * that the entry cannot be computed again.
     *
     * @param earlier the member's entries before this one
     */
    List<String> differences(Entry entry, Head before, EarlierEntries earlier);

    /** Says how the stored booking differs from the one computed again, if it does. */
    static List<String> compare(Booking again, Booking stored) {
        return again.equals(stored) ? List.of() : List.of("its inputs give " + again + ", stored is " + stored);
    }
}
