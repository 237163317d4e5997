package dev.laurel.payment.checkout;

import dev.laurel.payment.payment.AttemptState;
import dev.laurel.payment.payment.Facts;
import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.payment.PaymentId;
import dev.laurel.payment.payment.Payments;
import dev.laurel.payment.payment.Terms;
import dev.laurel.payment.processor.Capabilities;
import dev.laurel.payment.processor.Processors;
import dev.laurel.payment.routing.Route;
import dev.laurel.platform.correlation.TraceContext;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Takes a payment: stores it, then asks the provider, then stores what the provider said. */
@Component
class StartPayment {

    private static final Duration BETWEEN_GLANCES = Duration.ofMillis(40);

    private final Payments payments;
    private final Processors processors;
    private final CheckoutProperties properties;
    private final Clock clock;

    StartPayment(Payments payments, Processors processors, CheckoutProperties properties, Clock clock) {
        this.payments = payments;
        this.processors = processors;
        this.properties = properties;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Started {

        /** There is a payment; whether the money came, its status tells. */
        record Answered(Payment payment, boolean replayed) implements Started {}

        /** The same request is still being worked on. */
        record InProgress() implements Started {}

        /** No rail can take it now. */
        record Unavailable(String reason) implements Started {}

        /** The key was used for another request. */
        record KeyReused() implements Started {}
    }

    Started start(Order order) {
        var id = PaymentId.derivedFrom(order.customerId(), order.idempotencyKey());
        return switch (order.route()) {
            case Route.Chosen(var processor, var reason) -> start(id, order, processor.capabilities(), reason);
            case Route.None(var reason) ->
                payments.find(id)
                        .map(payment -> repeat(order, payment))
                        .orElseGet(() -> new Started.Unavailable(reason));
            case Route.Unknown() -> throw new IllegalArgumentException("An order by no processor");
        };
    }

    private Started start(PaymentId id, Order order, Capabilities rail, String reason) {
        var terms =
                new Terms(order.customerId(), order.amount(), order.description(), order.returnUrl(), clock.instant());
        var purchase = new Payment.Purchase(
                rail.id(),
                reason,
                order.token(),
                order.fingerprint(),
                TraceContext.current().map(TraceContext::traceparent).orElse(null),
                rail.approvalWindow());
        return switch (payments.insert(id, terms, purchase)) {
            case Payments.Insertion.Stored(var payment) -> new Started.Answered(charge(payment), false);
            case Payments.Insertion.Found(var payment) -> repeat(order, payment);
        };
    }

    /** Between these two writes nothing is held: if this instance dies here, the resolver finds out what happened. */
    private Payment charge(Payment payment) {
        var attempt = payment.attempt();
        var processor = processors.named(attempt.processor()).orElseThrow();
        var outcome = processor.start(payment.charge(attempt));
        return payments.record(payment, Facts.of(payment, attempt, outcome), attempt.processor())
                .after();
    }

    private Started repeat(Order order, Payment found) {
        if (!found.fingerprint().equals(order.fingerprint())) {
            return new Started.KeyReused();
        }
        var end = System.nanoTime() + properties.waitForRunning().toNanos();
        var payment = found;
        while (payment.attempt().progress().state() == AttemptState.STARTED) {
            if (System.nanoTime() > end || !paused()) {
                return new Started.InProgress();
            }
            payment = payments.find(payment.id()).orElseThrow();
        }
        return new Started.Answered(payment, true);
    }

    private static boolean paused() {
        try {
            Thread.sleep(BETWEEN_GLANCES);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
