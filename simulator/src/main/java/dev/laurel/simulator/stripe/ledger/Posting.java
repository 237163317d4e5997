package dev.laurel.simulator.stripe.ledger;

/**
 * A movement of the account's balance: positive when money came, negative when it went. Minor units.
 *
 * @param fee what Stripe keeps, never negative
 */
public record Posting(String id, long created, long amount, long fee) {

    /** What reaches the account. */
    public long net() {
        return amount - fee;
    }
}
