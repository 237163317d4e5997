package dev.laurel.platform.events;

import dev.laurel.platform.problem.Unavailability;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * How long an event is tried. What fails because something needed is away is tried until that is back, since every
 * event behind it would fail too; what fails by itself is tried a few times and then set aside.
 */
final class RetryPolicy {

    private static final long FIRST_MILLIS = 200;
    private static final double GROWTH = 2;

    private RetryPolicy() {}

    static BackOff after(Exception failure) {
        var backOff = new ExponentialBackOff(FIRST_MILLIS, GROWTH);
        backOff.setMaxInterval(5_000);
        if (!Unavailability.isIn(failure)) {
            backOff.setMaxAttempts(4); // 0.2 + 0.4 + 0.8 + 1.6 s
        }
        return backOff;
    }
}
