package dev.laurel.payment.reconciliation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the daily reconciliation goes about it.
 *
 * @param cron when, in UTC
 * @param lag how long a provider may take to report a movement; younger ones wait for the next run
 * @param first how far back the first run looks
 */
@ConfigurationProperties("laurel.payment.reconciliation")
record ReconciliationProperties(
        @DefaultValue("0 30 3 * * *") String cron,
        @DefaultValue("15m") Duration lag,
        @DefaultValue("2d") Duration first) {}
