package dev.laurel.payment.processor;

import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A refund as the provider reports it.
 *
 * @param id the provider's name for it
 * @param refundId our name for it, if it was made by us
 * @param amount how much
 * @param state how far it is
 * @param at when it was made
 * @param claimUrl where the customer fetches it, on rails on which it does not arrive by itself
 */
public record RefundSeen(
        String id,
        @Nullable String refundId,
        Money amount,
        State state,
        Instant at,
        @Nullable String claimUrl) {

    /** A refund that arrives by itself. */
    public RefundSeen(String id, @Nullable String refundId, Money amount, State state, Instant at) {
        this(id, refundId, amount, state, at, null);
    }

    /** How far a refund is. */
    public enum State {
        PENDING,
        SUCCEEDED,
        FAILED
    }
}
