package dev.laurel.social.notification.preference;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A stretch of every day in which nobody wants to be disturbed.
 *
 * @param from when it begins, by the clock on the customer's wall
 * @param to when it ends; before {@code from} when it lasts over midnight, never the same
 * @param zone where that wall is
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {

    public QuietHours {
        if (from.equals(to)) {
            throw new IllegalArgumentException("Quiet hours from " + from + " to " + to + " are none or all");
        }
    }

    /** When one may disturb: now, or at the end of the stretch that now is in. */
    public Instant over(Instant now) {
        var there = now.atZone(zone);
        var time = there.toLocalTime();
        if (!isQuiet(time)) {
            return now;
        }
        var day = time.isBefore(to) ? there.toLocalDate() : there.toLocalDate().plusDays(1);
        var end = day.atTime(to).atZone(zone).toInstant();
        // The hour that clocks show twice in autumn: the first end may lie behind us.
        return end.isAfter(now)
                ? end
                : day.atTime(to).atZone(zone).withLaterOffsetAtOverlap().toInstant();
    }

    private boolean isQuiet(LocalTime time) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }
}
