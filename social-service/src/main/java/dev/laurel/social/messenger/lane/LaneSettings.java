package dev.laurel.social.messenger.lane;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How lanes are worked on.
 *
 * @param atOnce how many lanes at the same time
 * @param lease for how long a lane is an instance's that has fallen silent; renewed three times as often
 * @param patience the wait after the first try in vain; doubled with each
 * @param longest the longest wait between two tries
 * @param tries how often something is tried before it is set aside
 * @param sweep how often to look for what a crash left
 */
public record LaneSettings(
        @DefaultValue("32") @Positive int atOnce,
        @DefaultValue("15s") @NotNull Duration lease,
        @DefaultValue("2s") @NotNull Duration patience,
        @DefaultValue("10m") @NotNull Duration longest,
        @DefaultValue("12") @Positive int tries,
        @DefaultValue("5s") @NotNull Duration sweep) {

    private static final int MOST_DOUBLINGS = 20;

    Duration backoff(int tried) {
        var doubled = patience.multipliedBy(1L << Math.min(tried, MOST_DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
