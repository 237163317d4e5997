package dev.laurel.payment.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Counts deliveries, and measures how long after its making an event first reaches us. */
@Component
class WebhookMeters {

    private static final String DELIVERIES = "laurel.webhooks";

    private final MeterRegistry registry;

    WebhookMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void refused(String provider) {
        registry.counter(DELIVERIES, "provider", provider, "result", "refused").increment();
    }

    void received(StoredEvent stored, Instant now, boolean isFirst) {
        registry.counter(DELIVERIES, "provider", stored.provider(), "result", isFirst ? "stored" : "duplicate")
                .increment();
        if (isFirst) {
            var lag = Duration.between(stored.event().at(), now);
            registry.timer("laurel.webhooks.lag", "provider", stored.provider())
                    .record(lag.isNegative() ? Duration.ZERO : lag);
        }
    }
}
