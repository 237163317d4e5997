package dev.laurel.loyalty.journal;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Points that were awarded in one month and expire together; earliest expiry is spent first.
 *
 * @param earnedIn the month (UTC) of the award
 * @param expiresOn the first day (UTC) on which they are gone
 * @param points what is in the lot; in an entry, what the entry adds to it or takes from it
 */
public record Lot(YearMonth earnedIn, LocalDate expiresOn, long points) {

    /**
     * A lot for points awarded in the month: they last that many whole months after it.
     *
     * @param lastingMonths 1 or more
     */
    public static Lot earned(YearMonth month, int lastingMonths, long points) {
        return new Lot(month, month.plusMonths(lastingMonths + 1L).atDay(1), points);
    }

    /** This lot, holding so many points. */
    public Lot holding(long points) {
        return new Lot(earnedIn, expiresOn, points);
    }

    /** The last day (UTC) on which its points may be spent. */
    public LocalDate lastDay() {
        return expiresOn.minusDays(1);
    }

    boolean isSameLotAs(Lot other) {
        return earnedIn.equals(other.earnedIn) && expiresOn.equals(other.expiresOn);
    }
}
