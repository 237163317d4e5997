package dev.laurel.payment.report;

import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some days (UTC).
 *
 * @param from the first instant that counts
 * @param until the first that does not count any more: the end of the last day, or now when that is to come
 */
record Period(Instant from, Instant until) {

    private static final int DAYS = 30;
    private static final int MOST_DAYS = 400;

    /** The days from the first to the last, thirty by default and up to today by default; 400 when they are none. */
    static Period of(@Nullable LocalDate first, @Nullable LocalDate last, Clock clock) {
        var now = clock.instant();
        var end = last == null ? LocalDate.ofInstant(now, ZoneOffset.UTC) : last;
        var begin = first == null ? end.minusDays(DAYS - 1L) : first;
        if (begin.isAfter(end) || startOf(begin).isAfter(now)) {
            throw refused("is after to, or to come");
        }
        if (begin.plusDays(MOST_DAYS).isBefore(end)) {
            throw refused("is more than " + MOST_DAYS + " days before to");
        }
        var until = startOf(end.plusDays(1));
        return new Period(startOf(begin), until.isAfter(now) ? now : until);
    }

    private static RuntimeException refused(String why) {
        return CommonProblems.validation(List.of(new FieldError("from", why))).asException();
    }

    /** Each of them, the last one perhaps not over. */
    List<LocalDate> days() {
        return day(from).datesUntil(day(until.minusMillis(1)).plusDays(1)).toList();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
