package dev.laurel.payment.webhook;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How webhooks are taken.
 *
 * @param largest the largest body
 * @param atOnce how many events are acted upon at the same time
 * @param courtesy how long an event waits for our own request's answer, which usually tells the same
 * @param patience how long a stored event may stay undone before the sweep takes it up; doubled with every try in vain
 * @param longest the longest time between two tries
 * @param tries how often an event is tried before it is given up
 * @param sweepInterval how often the sweep looks
 * @param most how many events one sweep takes
 */
@Validated
@ConfigurationProperties("laurel.payment.webhooks")
record WebhookProperties(
        @DefaultValue("256KB") @NotNull DataSize largest,
        @DefaultValue("16") @Positive int atOnce,
        @DefaultValue("250ms") @NotNull Duration courtesy,
        @DefaultValue("10s") @NotNull Duration patience,
        @DefaultValue("1h") @NotNull Duration longest,
        @DefaultValue("40") @Positive int tries,
        @DefaultValue("10s") @NotNull Duration sweepInterval,
        @DefaultValue("200") @Positive int most) {

    private static final int MOST_DOUBLINGS = 20;

    Duration backoff(int tried) {
        var doubled = patience.multipliedBy(1L << Math.min(tried, MOST_DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
