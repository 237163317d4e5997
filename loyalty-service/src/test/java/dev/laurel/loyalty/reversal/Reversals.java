package dev.laurel.loyalty.reversal;

import dev.laurel.loyalty.earning.Program;
import dev.laurel.loyalty.journal.AuditedRule;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.program.Versions;
import dev.laurel.loyalty.tier.TierTable;

/** The use case for the tests of several features. */
public final class Reversals {

    private Reversals() {}

    /** How steps are computed again. */
    public static AuditedRule auditedRule(Versions<TierTable> tiers) {
        return new StepRecomputation(tiers);
    }

    public static ReversePoints reversePoints(Journal journal, ReversalPolicy policy) {
        return reversePoints(journal, Program.TIERS, policy);
    }

    public static ReversePoints reversePoints(Journal journal, Versions<TierTable> tiers, ReversalPolicy policy) {
        return new ReversePoints(journal, tiers, policy);
    }
}
