package dev.laurel.simulator.stripe.ledger;

import dev.laurel.simulator.stripe.ledger.TestMethod.Attempt;
import dev.laurel.simulator.stripe.ledger.TestMethod.RefundCourse;
import java.util.stream.Stream;

/**
 * Something that time will bring: the end of a bank debit or of a refund, or a dispute.
 *
 * @param objectId the payment intent, the refund, or the charge that is to be disputed
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
        var disputes = payment.charges().stream()
                .filter(charge -> charge.captured() && charge.dispute() == null && charge.refundable() > 0)
                .filter(charge -> charge.method().dispute().isPresent())
                .map(charge -> new LaterOutcome(payment.id(), charge.id(), false));
        return Stream.of(debit, refunds, disputes).flatMap(each -> each);
    }

    private static boolean waits(Charge charge, Refund refund) {
        return switch (charge.method().refundCourse()) {
            case SUCCEEDS -> false;
            case SUCCEEDS_LATER -> refund.status() == Refund.Status.PENDING;
            case FAILS_LATER -> refund.status() != Refund.Status.FAILED;
        };
    }
}
