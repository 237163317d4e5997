package dev.laurel.loyalty.maturity;

import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.Standing;
import java.time.LocalDate;
import java.util.Optional;

/** Lets points be spent whose return window is over, once, however often it is asked to. */
final class MaturePoints {

    private final Journal journal;

    MaturePoints(Journal journal) {
        this.journal = journal;
    }

    /**
     * Books what is due.
     *
     * @param seen the member's head as somebody last saw it: when nothing is due there, nothing is read
     * @param today the day (UTC)
     * @return nothing when nothing is due
     */
    Optional<Entry> mature(Head seen, LocalDate today) {
        if (Maturity.due(seen.standing(), today).isEmpty()) {
            return Optional.empty();
        }
        return journal.decide(
                seen.member(),
                (before, at) -> Maturity.due(before.standing(), earlier(today, Standing.dayOf(at)))
                        .map(day -> Maturity.booking(day, before.standing())));
    }

    /** Nobody's clock lets points be spent before the journal's own. */
    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
