package dev.laurel.payment.payment;

import java.time.Instant;
import org.joda.money.Money;

/**
 * Money that goes back to the customer.
 *
 * @param id names the refund at the provider
 * @param amount how much
 * @param state how far it has come
 * @param at when it was made
 */
public record Refund(String id, Money amount, State state, Instant at) {

    /** In this order the furthest stays: a provider may yet report that a refund it called done has bounced. */
    public enum State {
        PENDING,
        SUCCEEDED,
        FAILED
    }
}
