package dev.laurel.payment.processor;

import org.jspecify.annotations.Nullable;

/**
 * A rail on which money can be taken. Implementations throw nothing for what a provider or the network does: a lost or
 * unclear answer is {@link ChargeOutcome.Unknown}.
 */
public interface PaymentProcessor {

    Capabilities capabilities();

    /** Whether it can be offered now: it is configured and the provider takes requests. */
    boolean isAvailable();

    /**
     * Asks the provider to take the money. Asking again with the same attempt, within the idempotency horizon, charges
     * at most once and tells how the first went.
     */
    ChargeOutcome start(Charge charge);

    /**
     * Asks what is true now and changes nothing. {@link ChargeOutcome.NotFound} only when the provider is certain to
     * know nothing of the attempt.
     *
     * @param reference the provider's id of the charge, if it is known
     */
    ChargeOutcome lookUp(Charge charge, @Nullable String reference);

    /**
     * Takes the money of a charge that the customer has approved, once, however often it is asked. Rails on which
     * approval takes the money never answer {@link ChargeOutcome.Approved} and are never asked.
     *
     * @param reference the provider's id of the charge
     */
    default ChargeOutcome capture(Charge charge, String reference) {
        return lookUp(charge, reference);
    }

    /**
     * Calls the charge off while nothing was taken. The outcome is what is true then: {@link ChargeOutcome.Captured}
     * when the money was faster.
     */
    ChargeOutcome cancel(Charge charge, String reference, CancelReason reason);

    /**
     * Sends money back. Asking again with the same refund, within the refund horizon, sends it once and tells how the
     * first went.
     */
    RefundOutcome refund(RefundOrder order);

    /**
     * Asks how a refund stands and changes nothing. {@link RefundOutcome.NotFound} only when the provider is certain to
     * know nothing of it.
     *
     * @param refundReference the provider's id of the refund, if it is known
     */
    RefundOutcome lookUpRefund(RefundOrder order, @Nullable String refundReference);

    /** Asks how a dispute stands. Only rails that declare disputes are asked. */
    default DisputeOutcome lookUpDispute(String dispute) {
        return new DisputeOutcome.Unknown("there are no disputes on this rail");
    }

    /** Why a charge is called off. */
    enum CancelReason {
        REQUESTED_BY_CUSTOMER,
        ABANDONED
    }
}
