package dev.laurel.loyalty.earning;

import dev.laurel.loyalty.journal.Appended;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.program.Versions;
import dev.laurel.loyalty.tier.TierTable;

/** Gives a settled payment its points, once, however often and by however many it is told. */
public final class AwardPoints {

    private final Journal journal;
    private final Versions<EarnRule> rules;
    private final Versions<TierTable> tiers;

    AwardPoints(Journal journal, Versions<EarnRule> rules, Versions<TierTable> tiers) {
        this.journal = journal;
        this.rules = rules;
        this.tiers = tiers;
    }

    /** The award, now or from before. */
    public Appended award(SettledPayment payment) {
        return journal.append(
                payment.customer(),
                Award.key(payment.paymentId()),
                (before, at) -> Award.of(payment, rules.at(at), tiers.at(at), before, at));
    }
}
