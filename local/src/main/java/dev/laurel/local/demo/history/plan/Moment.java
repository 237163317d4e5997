package dev.laurel.local.demo.history.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * What happens at one time, in no order.
 *
 * @param daysAgo days before today; today is 0
 * @param time in UTC
 */
public record Moment(int daysAgo, LocalTime time, List<Act> acts) {

    public Moment {
        acts = List.copyOf(acts);
    }

    /** When it is. */
    public Instant at(LocalDate today) {
        return today.minusDays(daysAgo).atTime(time).toInstant(ZoneOffset.UTC);
    }
}
