package dev.laurel.loyalty.anniversary;

import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.Standing;
import dev.laurel.loyalty.program.Versions;
import dev.laurel.loyalty.tier.TierTable;
import java.time.Clock;

/** The night's look at tiers for the tests of several features. */
public final class Anniversaries {

    private Anniversaries() {}

    /** Looks at the member's tier if its anniversary is due today. */
    public static void review(Journal journal, Versions<TierTable> tiers, String member, Clock clock) {
        new ReviewTier(journal, tiers, clock).review(journal.head(member), Standing.dayOf(clock.instant()));
    }
}
