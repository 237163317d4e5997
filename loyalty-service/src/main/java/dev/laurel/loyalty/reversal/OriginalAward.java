package dev.laurel.loyalty.reversal;

import dev.laurel.loyalty.earning.Award;
import dev.laurel.loyalty.earning.EarnInputs;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.Lot;
import dev.laurel.loyalty.journal.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a payment was awarded, by the rule of that time.
 *
 * @param seq the award's number in the member's journal
 * @param month in which its points came
 */
public record OriginalAward(long seq, String paymentId, EarnInputs inputs, int ruleVersion, YearMonth month) {

    /** The award of this payment, if it has one. */
    static Optional<OriginalAward> of(Journal journal, String member, String paymentId) {
        return journal.booked(member, Award.key(paymentId)).map(OriginalAward::in);
    }

    /**
     * The award in this entry.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static OriginalAward in(Entry entry) {
        if (entry.booking().kind() != EntryKind.EARN) {
            throw new IllegalArgumentException(entry.id() + " is no award");
        }
        return new OriginalAward(
                entry.seq(),
                entry.booking().reference().id(),
                EarnInputs.of(entry.booking().working().inputs()),
                entry.booking().working().version(),
                Standing.monthOf(entry.at()));
    }

    long points() {
        return inputs.points();
    }

    /** The day for which its points still wait, the return window not being over; nothing when they do not. */
    @Nullable LocalDate waitsFor(Standing standing, Instant at) {
        LocalDate day = inputs.waitsUntil();
        return day != null && standing.waitsFor(day, at) ? day : null;
    }

    /** The first day (UTC) on which its points are gone. */
    public LocalDate expiresOn() {
        return lot(0).expiresOn();
    }

    /** The lot of its month, holding so many points. */
    Lot lot(long points) {
        return Lot.earned(month, inputs.pointsLastMonths(), points);
    }
}
