package dev.laurel.payment.publishing;

import dev.laurel.contracts.payment.v1.PaymentCompleted;
import dev.laurel.payment.payment.Announcements;
import dev.laurel.payment.payment.Payment;
import dev.laurel.platform.outbox.OutboxItem;
import dev.laurel.platform.outbox.OutboxItems;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells of payments in the contracts' words. */
@Component
class PaymentEvents implements Announcements {

    private final OutboxItems items;

    PaymentEvents(OutboxItems items) {
        this.items = items;
    }

    @Override
    public OutboxItem completed(Payment payment) {
        return items.of(new PaymentCompleted(
                payment.id() + ":completed",
                payment.id().value(),
                payment.version(),
                payment.terms().customerId(),
                payment.captured().getAmountMinorLong(),
                payment.currency().getCode(),
                payment.attempt().processor(),
                takenAt(payment)));
    }

    private static Instant takenAt(Payment payment) {
        return payment.standing().attempts().stream()
                .map(attempt -> attempt.progress().capturedAt())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
