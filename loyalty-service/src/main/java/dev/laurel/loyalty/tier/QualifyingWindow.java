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
        SortedMap<YearMonth, Long> counting = new TreeMap<>(months.tailMap(first(month)));
        if (points != 0) {
            counting.merge(month, points, Math::addExact);
        }
        return new QualifyingWindow(counting);
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
