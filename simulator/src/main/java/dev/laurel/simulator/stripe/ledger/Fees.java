package dev.laurel.simulator.stripe.ledger;

/** What Stripe keeps of a charge: 2.9 % and 30 minor units, its list price for cards in the United States. */
final class Fees {

    private static final long PER_MILLE = 29;
    private static final long FIXED = 30;

    private Fees() {}

    /** Rounded half up; never more than the amount. */
    static long of(long amount) {
        return Math.min(amount, (amount * PER_MILLE + 500) / 1000 + FIXED);
    }
}
