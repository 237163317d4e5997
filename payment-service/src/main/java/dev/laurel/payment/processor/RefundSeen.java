package dev.laurel.payment.processor;

import java.time.Instant;
import org.joda.money.Money;

/**
 * A refund as the provider reports it.
 *
 * @param id the provider's name for it
 * @param amount how much
 * @param state how far it is
 * @param at when it was made
 */
public record RefundSeen(String id, Money amount, State state, Instant at) {

    /** How far a refund is. */
    public enum State {
        PENDING,
        SUCCEEDED,
        FAILED
    }
}
