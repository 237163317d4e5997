package dev.laurel.payment.resolution;

import dev.laurel.payment.inquiry.Inquiry;
import dev.laurel.payment.payment.Attempt;
import dev.laurel.payment.payment.LookSchedule;
import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.payment.Payments;
import dev.laurel.payment.processor.ChargeOutcome;
import dev.laurel.payment.processor.PaymentProcessor;
import dev.laurel.payment.processor.PaymentProcessor.CancelReason;
import dev.laurel.payment.processor.Processors;
import dev.laurel.platform.correlation.TraceContext;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds out how one payment stands of which something is open: the money, a refund, a dispute. */
@Component
class ResolvePayment {

    private static final Logger log = LoggerFactory.getLogger(ResolvePayment.class);

    private static final String SOURCE = "resolver";

    private final Payments payments;
    private final Processors processors;
    private final Inquiry inquiry;
    private final LookSchedule schedule;
    private final ResolverProperties properties;
    private final Clock clock;

    ResolvePayment(
            Payments payments,
            Processors processors,
            Inquiry inquiry,
            LookSchedule schedule,
            ResolverProperties properties,
            Clock clock) {
        this.payments = payments;
        this.processors = processors;
        this.inquiry = inquiry;
        this.schedule = schedule;
        this.properties = properties;
        this.clock = clock;
    }

    /** One look, unless another instance is at it. */
    void resolve(Payment due) {
        var attempt = due.attempt();
        try (var ignored = TraceContext.continuing(attempt.trace()).open()) {
            payments.claimLook(due)
                    .ifPresent(payment -> processors
                            .named(attempt.processor())
                            .ifPresentOrElse(
                                    processor -> look(payment, attempt, processor),
                                    () -> log.error(
                                            "Payment {} waits for {}, which is not configured",
                                            payment.id(),
                                            attempt.processor())));
        }
    }

    private void look(Payment payment, Attempt attempt, PaymentProcessor processor) {
        if (payment.status().isOpen()) {
            inquiry.record(payment, attempt, ask(payment, attempt, processor), SOURCE);
            return;
        }
        var current = payment;
        for (var refund : payment.standing().refunds()) {
            if (refund.state().isOpen() && refund.request() != null) {
                current = inquiry.refund(current, refund, SOURCE);
            }
        }
        var reference = attempt.progress().reference();
        var isSeenAtProvider = payment.standing().refunds().stream()
                .anyMatch(refund -> refund.state().isOpen() && refund.request() == null);
        if (isSeenAtProvider && reference != null) {
            inquiry.charge(current, attempt, reference, SOURCE);
        }
        for (var dispute : payment.standing().disputes()) {
            if (dispute.stage().isOpen()) {
                inquiry.dispute(payment, attempt, dispute.id(), SOURCE);
            }
        }
    }

    private ChargeOutcome ask(Payment payment, Attempt attempt, PaymentProcessor processor) {
        var charge = payment.charge(attempt);
        var reference = attempt.progress().reference();
        if (reference != null) {
            return schedule.isAbandoned(payment, clock.instant())
                    ? processor.cancel(charge, reference, CancelReason.ABANDONED)
                    : processor.lookUp(charge, reference);
        }
        if (mayRepeat(attempt, processor)) {
            var repeated = processor.start(charge);
            if (!(repeated instanceof ChargeOutcome.Unknown)) {
                return repeated;
            }
        }
        return processor.lookUp(charge, null);
    }

    private boolean mayRepeat(Attempt attempt, PaymentProcessor processor) {
        var horizon = processor.capabilities().chargeHorizon();
        var longest = properties.replayFor().compareTo(horizon) < 0 ? properties.replayFor() : horizon;
        return Duration.between(attempt.startedAt(), clock.instant()).compareTo(longest) < 0;
    }
}
