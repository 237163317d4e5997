package dev.laurel.social.notification.delivery;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How deliveries are tried.
 *
 * @param attempts after how many in vain one is set aside
 * @param firstPause after the first attempt in vain; twice as long after each further one
 * @param longestPause at most
 * @param lease how long one attempt may take before it counts as left behind by a crash
 * @param perSecond how many are begun in a second, since providers of e-mail refuse those who send faster than agreed
 * @param atOnce how many are under way at a time
 * @param look how often it is looked for what others left behind
 */
@Validated
@ConfigurationProperties("laurel.notification.delivery")
public record RetrySettings(
        @DefaultValue("12") @Min(1) int attempts,
        @DefaultValue("30s") Duration firstPause,
        @DefaultValue("1h") Duration longestPause,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("10") @Min(1) int perSecond,
        @DefaultValue("4") @Min(1) int atOnce,
        @DefaultValue("2s") Duration look) {

    private static final int MOST_DOUBLINGS = 30;

    /** How long to wait after so many attempts in vain. */
    Duration pauseAfter(int attempts) {
        var doubled = firstPause.multipliedBy(1L << Math.min(MOST_DOUBLINGS, attempts - 1));
        return doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
    }
}
