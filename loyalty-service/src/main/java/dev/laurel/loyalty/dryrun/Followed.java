package dev.laurel.loyalty.dryrun;

import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.Standing;
import dev.laurel.loyalty.reversal.OriginalAward;
import dev.laurel.loyalty.reversal.Reversal;
import dev.laurel.loyalty.reversal.Step;
import dev.laurel.loyalty.tier.TierTable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** One payment of a member while his entries are replayed: its award and the last step, as they would have been. */
final class Followed {

    private @Nullable OriginalAward award;
    private @Nullable Step last;
    /** By how much more points the payment leaves with the member. */
    private long more;

    /** The payment's award is booked. */
    void award(Entry booked, Booking again) {
        award = OriginalAward.in(instead(booked, again));
        more = Math.addExact(more, again.points() - booked.booking().points());
    }

    /**
     * The booking of a step again.
     *
     * @param now where the member would have stood
     * @param tiers by version
     */
    Booking step(Entry booked, Standing now, Journal journal, IntFunction<TierTable> tiers) {
        Step step = Step.in(booked);
        if (award == null && step.award() != 0) {
            award = OriginalAward.in(stored(journal, booked.member(), step.award()));
        }
        if (last == null && step.previous() != 0) {
            last = Step.in(stored(journal, booked.member(), step.previous()));
        }
        Booking again = new Reversal(step.policy(), tiers.apply(step.tierTable()))
                .booking(step.money(), step.award() == 0 ? null : award, last, now, booked.at());
        last = Step.in(instead(booked, again));
        more = Math.addExact(more, again.points() - booked.booking().points());
        return again;
    }

    private static Entry stored(Journal journal, String member, long seq) {
        return journal.entry(member, seq)
                .orElseThrow(() -> new IllegalStateException("There is no entry " + Entry.id(member, seq)));
    }

    /** Never sealed: it is not one of the journal's. */
    private static Entry instead(Entry booked, Booking again) {
        return new Entry(
                booked.member(), booked.seq(), again, booked.standing(), booked.at(), booked.previousHash(), "");
    }

    long more() {
        return more;
    }

    /** Whether the points of its award are gone by now, spent or not. */
    boolean hasExpired(LocalDate today) {
        return Optional.ofNullable(award)
                .filter(known -> !known.expiresOn().isAfter(today))
                .isPresent();
    }
}
