package dev.laurel.payment.processor;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A processor that is not offered while its provider does not answer. Lost answers to charges, captures and refunds open
 * the circuit; while it is open no new charge is started. What is under way goes on: money is never left unasked for.
 */
final class GuardedProcessor implements PaymentProcessor {

    private final PaymentProcessor processor;
    private final CircuitBreaker circuit;

    GuardedProcessor(PaymentProcessor processor, CircuitBreaker circuit) {
        this.processor = processor;
        this.circuit = circuit;
    }

    @Override
    public Capabilities capabilities() {
        return processor.capabilities();
    }

    @Override
    public boolean isAvailable() {
        return processor.isAvailable()
                && switch (circuit.getState()) {
                    case CLOSED, HALF_OPEN, DISABLED, METRICS_ONLY -> true;
                    case OPEN, FORCED_OPEN -> false;
                };
    }

    /** Never refused here: who got as far has a stored attempt, and the customer waits for the truth about it. */
    @Override
    public ChargeOutcome start(Charge charge) {
        return observed(() -> processor.start(charge), ChargeOutcome.Unknown.class::isInstance);
    }

    @Override
    public ChargeOutcome capture(Charge charge, String reference) {
        return observed(() -> processor.capture(charge, reference), ChargeOutcome.Unknown.class::isInstance);
    }

    @Override
    public RefundOutcome refund(RefundOrder order) {
        return observed(() -> processor.refund(order), RefundOutcome.Unknown.class::isInstance);
    }

    @Override
    public ChargeOutcome lookUp(Charge charge, @Nullable String reference) {
        return processor.lookUp(charge, reference);
    }

    @Override
    public ChargeOutcome cancel(Charge charge, String reference, CancelReason reason) {
        return processor.cancel(charge, reference, reason);
    }

    @Override
    public RefundOutcome lookUpRefund(RefundOrder order, @Nullable String refundReference) {
        return processor.lookUpRefund(order, refundReference);
    }

    @Override
    public DisputeOutcome lookUpDispute(String dispute) {
        return processor.lookUpDispute(dispute);
    }

    private <T> T observed(Supplier<T> question, Predicate<T> isLost) {
        if (!circuit.tryAcquirePermission()) {
            return question.get();
        }
        var begun = circuit.getCurrentTimestamp();
        try {
            var answer = question.get();
            if (isLost.test(answer)) {
                circuit.onError(since(begun), circuit.getTimestampUnit(), new LostAnswer());
            } else {
                circuit.onSuccess(since(begun), circuit.getTimestampUnit());
            }
            return answer;
        } catch (RuntimeException e) {
            // One of the few trials after a pause must be given back, whatever became of it.
            circuit.onError(since(begun), circuit.getTimestampUnit(), e);
            throw e;
        }
    }

    private long since(long begun) {
        return circuit.getCurrentTimestamp() - begun;
    }

    /** What the circuit counts; no stack trace, because nobody sees it. */
    private static final class LostAnswer extends Exception {

        private static final long serialVersionUID = 1;

        LostAnswer() {
            super("the provider's answer was lost", null, false, false);
        }
    }
}
