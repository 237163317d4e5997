package dev.laurel.loyalty.reversal;

import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.Probe;
import dev.laurel.loyalty.journal.Working;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An entry about where a payment's money stands.
 *
 * @param number counts a payment's steps from 1 without gaps
 * @param seq the entry's number in the member's journal
 * @param award the number of the award's entry; 0 when there was none yet
 * @param previous the number of the entry with the step before it; 0 for the first
 * @param money what was heard
 * @param before how far points had been moved before it
 * @param after how far they are moved with it
 * @param policy by which they were
 * @param tierTable the version of the tiers that were in force
 */
public record Step(
        long number,
        long seq,
        long award,
        long previous,
        MoneyPosition money,
        Applied before,
        Applied after,
        ReversalPolicy policy,
        int tierTable) {

    /** The name of the rule in a step's working. */
    public static final String RULE = Working.FOLLOWING_MONEY;

    /** The version of the arithmetic described in this package. */
    static final int RULE_VERSION = 1;

    /** Whether this entry is a step. */
    public static boolean isIn(Entry entry) {
        return entry.booking().working().rule().equals(RULE);
    }

    /**
     * The step in this entry.
     *
     * @throws RuntimeException of the kind that fits when it is none
     */
    public static Step in(Entry entry) {
        return StepForm.parse(
                entry.booking().reference().id(),
                entry.seq(),
                entry.booking().working().inputs());
    }

    /** The last step for a payment, by exact keys. */
    static Optional<Step> last(Journal journal, String member, String paymentId) {
        return Probe.last(0, number -> journal.booked(member, key(paymentId, number)))
                .map(Step::in);
    }

    /** The entries of all steps for a payment, in their order, by exact keys: one read more than there are steps. */
    public static List<Entry> all(Journal journal, String member, String paymentId) {
        List<Entry> steps = new ArrayList<>();
        Optional<Entry> next = journal.booked(member, key(paymentId, 1));
        while (next.isPresent()) {
            steps.add(next.get());
            next = journal.booked(member, key(paymentId, steps.size() + 1L));
        }
        return steps;
    }

    static String key(String paymentId, long number) {
        return "money:" + paymentId + ':' + number;
    }

    /** Whether it waits for its award. */
    public boolean isDeferred() {
        return award == 0;
    }
}
