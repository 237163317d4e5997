package dev.laurel.payment.processor;

import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money that a provider moved, in its own account of it.
 *
 * @param kind which way
 * @param reference the provider's id of the charge, in the same words as {@link ChargeOutcome.Captured}
 * @param id the provider's id of the movement: the refund's, the dispute's; for a charge the same as the reference
 * @param amount how much, above zero
 * @param at when
 * @param attemptId the attempt of ours that it belongs to, if the provider tells
 */
public record StatementLine(
        Kind kind,
        String reference,
        String id,
        Money amount,
        Instant at,
        @Nullable String attemptId) {

    /** Which way the money went. */
    public enum Kind {
        /** To us. */
        CHARGE,
        /** Back to the customer. */
        REFUND,
        /** Back to us, because a refund did not reach the customer. */
        REFUND_RETURNED,
        /** Taken from us because of a dispute. */
        DISPUTE,
        /** Back to us after a dispute was won. */
        DISPUTE_RETURNED
    }
}
