package dev.laurel.simulator.stripe.ledger;

/** What becomes of a request that carries an idempotency key. */
public sealed interface Claim {

    /** It is the first: it goes ahead and must be released when it is through. */
    record Granted() implements Claim {}

    /** It came before: this was the answer. */
    record Replayed(Answer answer) implements Claim {}

    /** Another request holds the key, or used it for something else. */
    record Denied(StripeError error) implements Claim {}
}
