package dev.laurel.payment.payment;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Repository;

/** Counts what becomes of payments. */
@Repository
class PaymentMeters {

    private final MeterRegistry registry;

    PaymentMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void changed(Learned learned) {
        if (learned.before().status() != learned.after().status()) {
            registry.counter(
                            "laurel.payments",
                            "processor",
                            learned.after().attempt().processor(),
                            "status",
                            learned.after().status().name())
                    .increment();
        }
    }

    void impossible(Payment payment) {
        registry.counter(
                        "laurel.payments.impossible.facts",
                        "processor",
                        payment.attempt().processor())
                .increment();
    }
}
