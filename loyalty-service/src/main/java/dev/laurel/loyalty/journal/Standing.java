package dev.laurel.loyalty.journal;

import dev.laurel.loyalty.tier.QualifyingWindow;
import dev.laurel.loyalty.tier.TierStanding;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * All that the next entry of a member builds on. Each entry carries the standing after it, so the last entry alone
 * tells where a member stands, however long the journal is.
 *
 * @param tier nothing before the first entry
 */
public record Standing(
        Balances balances,
        Lots lots,
        QualifyingWindow window,
        @Nullable TierStanding tier) {

    static final Standing START = new Standing(Balances.ZERO, Lots.NONE, QualifyingWindow.empty(), null);

    /**
     * The standing after the booking.
     *
     * @throws IllegalArgumentException when its lots and its postings do not agree
     */
    public Standing after(Booking booking, Instant at) {
        Standing after = new Standing(
                balances.after(booking.postings()),
                lots.after(booking.lots()),
                window.plus(monthOf(at), booking.qualifyingPoints()),
                booking.tier());
        if (after.lots.points() != after.balances.held()) {
            throw new IllegalArgumentException(
                    "Lots hold " + after.lots.points() + " points, balances " + after.balances.held());
        }
        return after;
    }

    /** The month, in UTC, to which an instant belongs. */
    public static YearMonth monthOf(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC));
    }
}
