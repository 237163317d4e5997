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
 */
public record RefundSeen(String id, @Nullable String refundId, Money amount, State state, Instant at) {

    /** How far a refund is. */
    public enum State {
        PENDING,
        SUCCEEDED,
        FAILED
    }
}
