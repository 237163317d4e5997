package dev.laurel.loyalty.journal;

import dev.laurel.loyalty.tier.QualifyingWindow;
import dev.laurel.loyalty.tier.TierStanding;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All that the next entry of a member builds on. Each entry carries the standing after it, so the last entry alone
 * tells where a member stands, however long the journal is.
 *
 * @param tier nothing before the first entry
 * @param deferred payments whose money moved before they were awarded: what their award has to know, at no read
 */
public record Standing(
        Balances balances,
        Lots lots,
        QualifyingWindow window,
        @Nullable TierStanding tier,
        SortedSet<String> deferred) {

    static final Standing START =
            new Standing(Balances.ZERO, Lots.NONE, QualifyingWindow.empty(), null, Collections.emptySortedSet());

    public Standing {
        deferred = Collections.unmodifiableSortedSet(new TreeSet<>(deferred));
    }

    /**
     * The standing after the booking.
     *
     * @throws IllegalArgumentException when its lots and its postings do not agree
     */
    public Standing after(Booking booking, Instant at) {
        Standing after = new Standing(
                balances.after(booking.postings()),
                lots.after(booking.lots()),
                window.plus(monthOf(at), qualifyingMonth(booking, at), booking.qualifyingPoints()),
                booking.tier(),
                deferredAfter(booking));
        if (after.lots.points() != after.balances.inLots()) {
            throw new IllegalArgumentException(
                    "Lots hold " + after.lots.points() + " points, balances " + after.balances.held());
        }
        return after;
    }

    private static YearMonth qualifyingMonth(Booking booking, Instant at) {
        YearMonth month = booking.qualifyingIn();
        return month == null ? monthOf(at) : month;
    }

    private SortedSet<String> deferredAfter(Booking booking) {
        String payment = booking.reference().id();
        return switch (booking.kind()) {
            case EARN -> deferred;
            case DEFER -> {
                SortedSet<String> more = new TreeSet<>(deferred);
                more.add(payment);
                yield more;
            }
            case REVERSE, RESTORE, HOLD, RELEASE, NOTE -> {
                SortedSet<String> fewer = new TreeSet<>(deferred);
                fewer.remove(payment);
                yield fewer;
            }
        };
    }

    /**
     * How many of so many points reach lots when they come, or leave them when the number is below 0. They differ only
     * while more went back than the member had: what is owed is made up for first, and no lot holds less than nothing.
     */
    public long reachingLots(long points) {
        return Math.max(0, Math.addExact(balances.held(), points)) - balances.inLots();
    }

    /** The month, in UTC, to which an instant belongs. */
    public static YearMonth monthOf(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC));
    }
}
