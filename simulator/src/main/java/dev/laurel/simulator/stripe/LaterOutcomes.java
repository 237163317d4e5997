package dev.laurel.simulator.stripe;

import dev.laurel.simulator.stripe.ledger.Answer;
import dev.laurel.simulator.stripe.ledger.Attempts;
import dev.laurel.simulator.stripe.ledger.Cause;
import dev.laurel.simulator.stripe.ledger.Change;
import dev.laurel.simulator.stripe.ledger.Disputes;
import dev.laurel.simulator.stripe.ledger.LaterOutcome;
import dev.laurel.simulator.stripe.ledger.PaymentIntent;
import dev.laurel.simulator.stripe.ledger.Refunds;
import dev.laurel.simulator.stripe.ledger.StripeError;
import dev.laurel.simulator.stripe.ledger.StripeEvent;
import dev.laurel.simulator.stripe.ledger.StripeLedger;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings about what takes time, bank debits, slow refunds and disputes, also of before a restart; or sooner, when told to. */
@Component
class LaterOutcomes implements AutoCloseable {

    private final StripeLedger ledger;
    private final Attempts attempts;
    private final Refunds refunds;
    private final Disputes disputes;
    private final StripeEvents events;
    private final StripeProperties properties;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("stripe-later").factory());

    LaterOutcomes(
            StripeLedger ledger,
            Attempts attempts,
            Refunds refunds,
            Disputes disputes,
            StripeEvents events,
            StripeProperties properties) {
        this.ledger = ledger;
        this.attempts = attempts;
        this.refunds = refunds;
        this.disputes = disputes;
        this.events = events;
        this.properties = properties;
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeUp() {
        ledger.payments().forEach(this::schedule);
    }

    /** Hears of each event: some begin something that takes time. */
    void happened(StripeEvent event) {
        switch (event.type()) {
            case "payment_intent.processing", "payment_intent.succeeded", "refund.created" -> schedule(event.payment());
            default -> {}
        }
    }

    private void schedule(PaymentIntent payment) {
        LaterOutcome.of(payment).forEach(outcome -> {
            var _ = timer.schedule(
                    () -> settle(outcome.paymentId(), outcome.objectId(), outcome.succeeds()),
                    properties.settleAfter().toMillis(),
                    TimeUnit.MILLISECONDS);
        });
    }

    /** Ends it now. What has ended already stays as it is; the refusal says so. */
    Answer settle(String paymentId, String objectId, boolean succeeds) {
        return ledger.change(
                Cause.none(),
                change -> change.payment(paymentId)
                        .map(payment -> settle(change, payment, objectId, succeeds))
                        .orElseGet(() -> new Answer.Refused(StripeError.missing("payment_intent", paymentId, "id"))),
                events::happened);
    }

    private Answer settle(Change change, PaymentIntent payment, String objectId, boolean succeeds) {
        if (objectId.equals(payment.id())) {
            return attempts.settle(change, payment, succeeds);
        }
        return payment.charge(objectId)
                .flatMap(charge -> charge.method().dispute())
                .map(opening -> disputes.open(change, payment, opening))
                .orElseGet(() -> refunds.settle(change, payment, objectId, succeeds));
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
