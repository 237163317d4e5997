package dev.laurel.loyalty.expiry;

import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.Standing;
import dev.laurel.loyalty.nightly.MemberTask;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Books points whose time is over, once a day. */
final class ExpirePoints implements MemberTask {

    private final Journal journal;

    ExpirePoints(Journal journal) {
        this.journal = journal;
    }

    @Override
    public String name() {
        return "expiry";
    }

    @Override
    public void run(Head member, LocalDate day) {
        if (Expiry.due(member.standing(), day) > 0) {
            journal.decide(member.member(), (before, at) -> decide(before, day, at));
        }
    }

    private Optional<Booking> decide(Head before, LocalDate day, Instant at) {
        boolean tooEarly = day.isAfter(Standing.dayOf(at));
        if (tooEarly
                || Expiry.due(before.standing(), day) == 0
                || journal.booked(before.member(), Expiry.key(day)).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(Expiry.booking(day, before.standing()));
    }
}
