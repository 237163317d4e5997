package dev.laurel.platform.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient the sweep is.
 *
 * @param sweepInterval how often documents are searched for events left behind; on a store without indexes a search
 *     reads the whole collection
 * @param firstSweep when after the start the first search runs
 * @param patience how long an event may wait in its document before the sweep takes it up
 */
@ConfigurationProperties("laurel.outbox")
public record OutboxSettings(
        @DefaultValue("30s") Duration sweepInterval,
        @DefaultValue("1s") Duration firstSweep,
        @DefaultValue("10s") Duration patience) {}
