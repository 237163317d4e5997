package dev.laurel.simulator.stripe.ledger;

import dev.laurel.simulator.stripe.ledger.TestMethod.Attempt;
import dev.laurel.simulator.stripe.ledger.TestMethod.RefundCourse;
import java.util.stream.Stream;

/**
 * Something that time will bring: the end of a bank debit or of a refund.
 *
 * @param objectId the payment intent or the refund
 */
public record LaterOutcome(String paymentId, String objectId, boolean succeeds) {

    /** What this version of a payment still waits for. */
    public static Stream<LaterOutcome> of(PaymentIntent payment) {
        var method = payment.method();
        var debit = payment.status() == PaymentIntentStatus.PROCESSING && method != null
                ? Stream.of(new LaterOutcome(payment.id(), payment.id(), method.attempt() == Attempt.SUCCEEDS_LATER))
                : Stream.<LaterOutcome>empty();
        var refunds = payment.charges().stream()
                .flatMap(charge -> charge.refunds().stream()
                        .filter(refund -> waits(charge, refund))
                        .map(refund -> new LaterOutcome(
                                payment.id(),
                                refund.id(),
                                charge.method().refundCourse() == RefundCourse.SUCCEEDS_LATER)));
        return Stream.concat(debit, refunds);
    }

    private static boolean waits(Charge charge, Refund refund) {
        return switch (charge.method().refundCourse()) {
            case SUCCEEDS -> false;
            case SUCCEEDS_LATER -> refund.status() == Refund.Status.PENDING;
            case FAILS_LATER -> refund.status() != Refund.Status.FAILED;
        };
    }
}
