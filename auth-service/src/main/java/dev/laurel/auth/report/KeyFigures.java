package dev.laurel.auth.report;

import dev.laurel.platform.web.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a time brought, of customers who are still here.
 *
 * @param from the first instant that counts
 * @param until the first that does not count any more
 * @param customers how many there were at its end
 * @param newCustomers how many of them it brought
 * @param complete how many told by now all that is asked of them
 * @param links for how many a channel speaks now, by channel
 * @param days day by day (UTC), also days that brought nobody
 */
record KeyFigures(
        Instant from,
        Instant until,
        long customers,
        long newCustomers,
        long complete,
        Map<String, Long> links,
        List<Day> days) {

    /** One day, with how many there were at its end. */
    record Day(LocalDate day, long newCustomers, long customers) {}

    static KeyFigures of(
            Period period, long before, Map<LocalDate, Long> registered, long complete, Map<String, Long> links) {
        List<Day> days = new ArrayList<>();
        long customers = before;
        for (LocalDate day : period.days()) {
            long more = registered.getOrDefault(day, 0L);
            customers += more;
            days.add(new Day(day, more, customers));
        }
        return new KeyFigures(
                period.from(), period.until(), customers, customers - before, complete, links, List.copyOf(days));
    }
}
