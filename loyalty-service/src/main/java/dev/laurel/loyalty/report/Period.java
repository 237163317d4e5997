package dev.laurel.loyalty.report;

import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Some days (UTC).
 *
 * @param from entries after it
 * @param until and not after this: the end of the last day, or now when that is to come
 */
record Period(Instant from, Instant until) {

    private static final int DAYS = 30;
    private static final int MOST_DAYS = 400;

    /** The days from the first to the last, thirty by default and up to today by default; 400 when they are none. */
    static Period of(@Nullable LocalDate first, @Nullable LocalDate last, Clock clock) {
        Instant now = clock.instant();
        LocalDate end = last == null ? LocalDate.ofInstant(now, ZoneOffset.UTC) : last;
        LocalDate begin = first == null ? end.minusDays(DAYS - 1L) : first;
        if (begin.isAfter(end) || startOf(begin).isAfter(now)) {
            throw refused("is after to, or to come");
        }
        if (begin.plusDays(MOST_DAYS).isBefore(end)) {
            throw refused("is more than " + MOST_DAYS + " days before to");
        }
        Instant until = startOf(end.plusDays(1));
        return new Period(startOf(begin), until.isAfter(now) ? now : until);
    }

    private static RuntimeException refused(String why) {
        return CommonProblems.validation(List.of(new FieldError("from", why))).asException();
    }

    /** Each of them, the last one perhaps not over. */
    List<LocalDate> days() {
        return dayOf(from.plusMillis(1)).datesUntil(dayOf(until).plusDays(1)).toList();
    }

    /** Where days end, and before them where the first one begins. */
    List<Instant> bounds() {
        return Stream.concat(days().stream().map(Period::startOf), Stream.of(until))
                .toList();
    }

    /** The day that an entry counts for: of the instant with which a day begins, the one before it. */
    static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at.minusMillis(1), ZoneOffset.UTC);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
