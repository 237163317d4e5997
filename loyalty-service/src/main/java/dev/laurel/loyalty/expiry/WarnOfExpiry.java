package dev.laurel.loyalty.expiry;

import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.Lot;
import dev.laurel.loyalty.journal.Standing;
import dev.laurel.loyalty.nightly.MemberTask;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Warns members before their points expire, on the very days: a night that was missed is made up for day by day. */
final class WarnOfExpiry implements MemberTask {

    static final List<Integer> DAYS_BEFORE = List.of(30, 7);

    private final Journal journal;
    private final ExpiryWarnings warnings;
    private final Clock clock;

    WarnOfExpiry(Journal journal, ExpiryWarnings warnings, Clock clock) {
        this.journal = journal;
        this.warnings = warnings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "expiry-warning";
    }

    @Override
    public void run(Head member, LocalDate day) {
        for (int days : DAYS_BEFORE) {
            LocalDate expiresOn = day.plusDays(days);
            boolean isPast = !expiresOn.isAfter(Standing.dayOf(clock.instant()));
            if (!isPast && expiring(member, expiresOn) > 0) {
                warn(member.member(), expiresOn, days);
            }
        }
    }

    private void warn(String member, LocalDate expiresOn, int days) {
        long points = expiring(journal.head(member), expiresOn);
        if (points > 0) {
            warnings.give(new ExpiryWarning(member, expiresOn, days, points));
        }
    }

    private static long expiring(Head member, LocalDate on) {
        return member.standing().lots().open().stream()
                .filter(lot -> lot.expiresOn().equals(on))
                .mapToLong(Lot::points)
                .sum();
    }
}
