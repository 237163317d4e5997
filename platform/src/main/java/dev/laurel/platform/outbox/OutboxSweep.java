package dev.laurel.platform.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Publishes what a crash, or a broker that was away, left in documents. */
final class OutboxSweep {

    private static final Logger log = LoggerFactory.getLogger(OutboxSweep.class);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int MOST_AT_ONCE = 1_000;

    private final OutboxStore store;
    private final OutboxRelay relay;
    private final List<OutboxCollection> collections;
    private final OutboxSettings settings;
    private final Clock clock;
    private final AtomicInteger leftBehind = new AtomicInteger();

    OutboxSweep(
            OutboxStore store,
            OutboxRelay relay,
            List<OutboxCollection> collections,
            OutboxSettings settings,
            Clock clock,
            MeterRegistry meters) {
        this.store = store;
        this.relay = relay;
        this.collections = collections;
        this.settings = settings;
        this.clock = clock;
        Gauge.builder("laurel.outbox.left.behind", leftBehind, AtomicInteger::get)
                .description("Documents found by the last sweep with events that waited too long")
                .register(meters);
    }

    @Scheduled(
            fixedDelayString = "${laurel.outbox.sweep-interval:30s}",
            initialDelayString = "${laurel.outbox.first-sweep:1s}")
    void sweep() {
        leftBehind.set(collections.stream().mapToInt(this::sweep).sum());
    }

    private int sweep(OutboxCollection collection) {
        var now = clock.instant();
        var waiting = store.waitingSince(collection.name(), now.minus(settings.patience()), MOST_AT_ONCE);
        if (!waiting.isEmpty()) {
            log.info("{} documents in {} carry events that were left behind", waiting.size(), collection.name());
        }
        for (var id : waiting) {
            store.claim(collection.name(), id, now, LEASE)
                    .ifPresent(items -> relay.publish(collection.name(), id, items));
        }
        return waiting.size();
    }
}
