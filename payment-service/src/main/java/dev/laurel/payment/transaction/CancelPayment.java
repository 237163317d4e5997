package dev.laurel.payment.transaction;

import dev.laurel.payment.payment.Facts;
import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.payment.PaymentStatus;
import dev.laurel.payment.payment.Payments;
import dev.laurel.payment.processor.ChargeOutcome;
import dev.laurel.payment.processor.PaymentProcessor.CancelReason;
import dev.laurel.payment.processor.Processors;
import org.springframework.stereotype.Component;

/** Calls a payment off while nothing was taken. The provider decides which was faster. */
@Component
class CancelPayment {

    private final Payments payments;
    private final Processors processors;

    CancelPayment(Payments payments, Processors processors) {
        this.payments = payments;
        this.processors = processors;
    }

    /** What came of it. */
    sealed interface Outcome {

        record Cancelled(Payment payment) implements Outcome {}

        record TooLate(PaymentStatus status) implements Outcome {}

        /** Whether money was taken is not known at this moment. */
        record Unclear() implements Outcome {}
    }

    Outcome cancel(Payment payment) {
        var attempt = payment.attempt();
        var reference = attempt.progress().reference();
        if (!payment.status().isOpen()) {
            return outcome(payment);
        }
        if (reference == null) {
            return new Outcome.Unclear(); // the provider may have it under a name that we do not know yet
        }
        var word = processors
                .named(attempt.processor())
                .orElseThrow()
                .cancel(payment.charge(attempt), reference, CancelReason.REQUESTED_BY_CUSTOMER);
        if (word instanceof ChargeOutcome.Unknown || word instanceof ChargeOutcome.Declined) {
            return new Outcome.Unclear();
        }
        return outcome(payments.record(payment, Facts.of(payment, attempt, word), "customer")
                .after());
    }

    private static Outcome outcome(Payment payment) {
        return switch (payment.status()) {
            case CANCELLED, EXPIRED -> new Outcome.Cancelled(payment);
            case CREATED, UNKNOWN, REQUIRES_ACTION, PROCESSING -> new Outcome.Unclear();
            case FAILED, SUCCEEDED, PARTIALLY_REFUNDED, REFUNDED, DISPUTED, LOST ->
                new Outcome.TooLate(payment.status());
        };
    }
}
