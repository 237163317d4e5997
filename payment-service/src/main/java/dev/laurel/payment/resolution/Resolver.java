package dev.laurel.payment.resolution;

import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.payment.PaymentStatus;
import dev.laurel.payment.payment.Payments;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * Looks regularly at the payments that are due. Every instance does; who may look at a payment is decided by a
 * conditional write on it, so no lock is shared.
 */
@Component
class Resolver implements SchedulingConfigurer {

    private static final Logger log = LoggerFactory.getLogger(Resolver.class);

    private final Payments payments;
    private final ResolvePayment resolvePayment;
    private final ResolverProperties properties;
    private final Clock clock;
    private final AtomicLong unknown;

    Resolver(
            Payments payments,
            ResolvePayment resolvePayment,
            ResolverProperties properties,
            Clock clock,
            MeterRegistry meters) {
        this.payments = payments;
        this.resolvePayment = resolvePayment;
        this.properties = properties;
        this.clock = clock;
        this.unknown = meters.gauge("laurel.payments.unknown", new AtomicLong());
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(this::round, properties.interval());
    }

    /** One round; returns how many payments were due. */
    int round() {
        var due = payments.due(clock.instant(), properties.most());
        resolve(due);
        unknown.set(due.isEmpty() ? 0 : payments.count(PaymentStatus.UNKNOWN));
        return due.size();
    }

    private void resolve(List<Payment> due) {
        if (due.isEmpty()) {
            return;
        }
        try (var workers = Executors.newFixedThreadPool(
                Math.min(properties.atOnce(), due.size()),
                Thread.ofVirtual().name("resolver-", 0).factory())) {
            due.forEach(payment -> workers.execute(() -> resolveSafely(payment)));
        }
    }

    private void resolveSafely(Payment payment) {
        try {
            resolvePayment.resolve(payment);
        } catch (RuntimeException failure) {
            log.warn("Payment {} could not be looked at; it stays due", payment.id(), failure);
        }
    }
}
