package dev.laurel.loyalty.maturity;

import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.Standing;
import java.time.Clock;

/** The night's end of return windows for the tests of several features. */
public final class ReturnWindows {

    private ReturnWindows() {}

    public static void end(Journal journal, String member, Clock clock) {
        new MaturePoints(journal).mature(journal.head(member), Standing.dayOf(clock.instant()));
    }
}
