package dev.laurel.platform.web;

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
 * Some days (UTC) that a report is about, as a request names them.
 *
 * @param first the first of them
 * @param last the last of them, today at the latest
 * @param until its end, or now when that is to come
 */
public record Period(LocalDate first, LocalDate last, Instant until) {

    private static final int DAYS = 30;
    private static final int MOST_DAYS = 400;

    /** Of what lies outside no report knows anything, and dates that calendars hold overflow as instants. */
    private static final LocalDate EARLIEST = LocalDate.EPOCH;

    private static final LocalDate LATEST = LocalDate.of(9999, 12, 30);

    /**
     * The days from the first to the last.
     *
     * @param from when absent, so that there are thirty
     * @param to today when absent, also when it is to come
     * @throws RuntimeException the 400 that it is for the client, when they are none or more than 400
     */
    public static Period of(@Nullable LocalDate from, @Nullable LocalDate to, Clock clock) {
        checkRange("from", from);
        checkRange("to", to);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate end = to == null ? today : to;
        LocalDate begin = from == null ? end.minusDays(DAYS - 1L) : from;
        if (begin.isAfter(end) || begin.isAfter(today)) {
            throw refused("from", "is after to, or to come");
        }
        if (begin.plusDays(MOST_DAYS).isBefore(end)) {
            throw refused("from", "is more than " + MOST_DAYS + " days before to");
        }
        return end.isBefore(today) ? new Period(begin, end, startOf(end.plusDays(1))) : new Period(begin, today, now);
    }

    /** Where the first day begins. */
    public Instant from() {
        return startOf(first);
    }

    /** Each of them, the last one perhaps not over. */
    public List<LocalDate> days() {
        return first.datesUntil(last.plusDays(1)).toList();
    }

    /** Where days end, and before them where the first one begins. */
    public List<Instant> bounds() {
        return Stream.concat(days().stream().map(Period::startOf), Stream.of(until))
                .toList();
    }

    private static void checkRange(String field, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))) {
            throw refused(field, "is not from " + EARLIEST + " to " + LATEST);
        }
    }

    private static RuntimeException refused(String field, String why) {
        return CommonProblems.validation(List.of(new FieldError(field, why))).asException();
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
