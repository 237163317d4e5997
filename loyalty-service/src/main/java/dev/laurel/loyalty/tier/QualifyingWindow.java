package dev.laurel.loyalty.tier;

import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The points that count towards tiers, by the month (UTC) that brought them. A month's points count until the same
 * month of the next year is over, so every point counts for twelve whole months at least, and whatever the number of
 * entries, at most thirteen sums are kept.
 */
public record QualifyingWindow(SortedMap<YearMonth, Long> months) {

    private static final int MONTHS_AFTER_THE_FIRST = 12;

    public QualifyingWindow {
        months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
    }

    /** The window of a member without points. */
    public static QualifyingWindow empty() {
        return new QualifyingWindow(Collections.emptySortedMap());
    }

    /** This window with the points added to the month, without the months that have stopped counting by then. */
    public QualifyingWindow plus(YearMonth month, long points) {
        return plus(month, month, points);
    }

    /**
     * This window with the points added to a month, or taken from it, without the months that have stopped counting by
     * now. Points of a month that no longer counts make no difference.
     *
     * @param now the present month
     * @param month the present one or an earlier one
     * @param points below 0 to take away what the month brought
     */
    public QualifyingWindow plus(YearMonth now, YearMonth month, long points) {
        SortedMap<YearMonth, Long> counting = new TreeMap<>(months.tailMap(first(now)));
        if (points != 0 && counts(month, now)) {
            counting.merge(month, points, Math::addExact);
        }
        return new QualifyingWindow(counting);
    }

    /** Whether what a month brought still counts now. */
    public static boolean counts(YearMonth month, YearMonth now) {
        return !month.isBefore(first(now));
    }

    /** The points that count in the month. */
    public long points(YearMonth month) {
        return months.tailMap(first(month)).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static YearMonth first(YearMonth month) {
        return month.minusMonths(MONTHS_AFTER_THE_FIRST);
    }
}
