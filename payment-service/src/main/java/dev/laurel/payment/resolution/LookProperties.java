package dev.laurel.payment.resolution;

import dev.laurel.payment.payment.LookSchedule;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When open payments are looked at again; see {@link LookSchedule}.
 *
 * @param patience longer than a provider's connect and read time-outs together
 */
@ConfigurationProperties("laurel.payment.look")
record LookProperties(
        @DefaultValue("15s") Duration patience,
        @DefaultValue("2s") Duration first,
        @DefaultValue("10m") Duration longest,
        @DefaultValue("6h") Duration disputes) {

    LookSchedule schedule() {
        return new LookSchedule(patience, first, longest, disputes);
    }
}
