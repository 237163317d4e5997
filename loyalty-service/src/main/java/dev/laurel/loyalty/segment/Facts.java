package dev.laurel.loyalty.segment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the journal says of a member's shopping, folded up to an entry.
 *
 * @param seq the last entry that is in it
 * @param first the day (UTC) of the first purchase; nothing before it
 * @param last the day of the last one
 * @param purchases of all time, without those whose money went back
 * @param months purchases and what they were worth, of the newest thirteen months that had any
 * @param rewards how often each reward was chosen, by id
 * @param kinds the same by kind of reward
 */
record Facts(
        long seq,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        long purchases,
        SortedMap<YearMonth, Month> months,
        SortedMap<String, Long> rewards,
        SortedMap<String, Long> kinds) {

    static final Facts NONE = new Facts(
            0, null, null, 0, Collections.emptySortedMap(), Collections.emptySortedMap(), Collections.emptySortedMap());

    private static final int MONTHS = 12;

    Facts {
        months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
        rewards = Collections.unmodifiableSortedMap(new TreeMap<>(rewards));
        kinds = Collections.unmodifiableSortedMap(new TreeMap<>(kinds));
    }

    /**
     * What a month brought.
     *
     * @param worth in hundredths of a point before tier multipliers: money by the merchant's own rates, so that
     *     currencies compare
     */
    record Month(long purchases, long worth) {
        Month plus(Month other) {
            return new Month(purchases + other.purchases, worth + other.worth);
        }
    }

    boolean hasBought() {
        return last != null && purchases > 0;
    }

    /** Days since the last purchase; 0 when there is none. */
    long recency(LocalDate day) {
        return last == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(last, day));
    }

    /** Purchases of this month and the eleven before it. */
    long frequency(LocalDate day) {
        return inWindow(day).values().stream().mapToLong(Month::purchases).sum();
    }

    /** What they were worth. */
    long monetary(LocalDate day) {
        return inWindow(day).values().stream().mapToLong(Month::worth).sum();
    }

    /** Days from the first purchase to the last. */
    long active() {
        return first == null || last == null ? 0 : ChronoUnit.DAYS.between(first, last);
    }

    /** Days since the first purchase. */
    long tenure(LocalDate day) {
        return first == null ? 0 : Math.max(active(), ChronoUnit.DAYS.between(first, day));
    }

    private SortedMap<YearMonth, Month> inWindow(LocalDate day) {
        return months.tailMap(YearMonth.from(day).minusMonths(MONTHS - 1L));
    }
}
