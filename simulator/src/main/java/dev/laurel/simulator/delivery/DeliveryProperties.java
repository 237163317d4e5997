package dev.laurel.simulator.delivery;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How events are posted, whatever the provider.
 *
 * @param retryDelays how long to wait before each further attempt; as many as are listed, then it is given up.
 *     Providers retry for days; a local suite wants to know within minutes
 * @param timeout how long a receiver may take to answer
 * @param concurrency how many are on their way at once
 * @param kept how many deliveries are remembered
 */
@ConfigurationProperties("laurel.simulator.delivery")
record DeliveryProperties(List<Duration> retryDelays, Duration timeout, int concurrency, int kept) {

    DeliveryProperties {
        if (timeout.isNegative() || timeout.isZero() || concurrency < 1 || kept < 1) {
            throw new IllegalArgumentException("laurel.simulator.delivery: timeout, concurrency and kept are positive");
        }
        retryDelays = List.copyOf(retryDelays);
    }
}
