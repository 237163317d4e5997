package dev.laurel.loyalty.expiry;

import dev.laurel.loyalty.journal.AuditedRule;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.Standing;
import java.time.Clock;

/** The night's expiry for the tests of several features. */
public final class Nights {

    private Nights() {}

    /** Lets the member's points expire whose time is over by today. */
    public static void expire(Journal journal, String member, Clock clock) {
        new ExpirePoints(journal).run(journal.head(member), Standing.dayOf(clock.instant()));
    }

    /** How expiry is computed again. */
    public static AuditedRule auditedRule() {
        return new ExpiryRecomputation();
    }
}
