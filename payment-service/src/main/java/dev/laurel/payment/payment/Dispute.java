package dev.laurel.payment.payment;

import java.time.Instant;
import org.joda.money.Money;

/**
 * The customer's bank questions the payment.
 *
 * @param id names the dispute at the provider
 * @param amount what is disputed
 * @param stage how far it has come
 * @param at when it was opened
 */
public record Dispute(String id, Money amount, Stage stage, Instant at) {

    /** In this order the furthest stays. */
    public enum Stage {
        OPENED,
        WON,
        LOST
    }
}
