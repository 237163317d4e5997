package dev.laurel.simulator.stripe.ledger;

/** The first answer to an idempotency key, repeated for a day to whoever sends the same again. */
record KeptAnswer(String key, String fingerprint, long created, Answer answer) {

    /** How long Stripe keeps it, in seconds: keys may be removed after 24 hours. */
    static final long KEPT_FOR = 24 * 60 * 60L;

    boolean expired(long now) {
        return created + KEPT_FOR <= now;
    }

    Entry.Kept entry() {
        return switch (answer) {
            case Answer.Found(var payment, var objectId, var expanded) ->
                new Entry.Kept(key, fingerprint, created, payment.id(), objectId, expanded, null);
            case Answer.Refused(var error) -> {
                var payment = error.payment();
                var paymentId = payment == null ? null : payment.id();
                yield new Entry.Kept(key, fingerprint, created, paymentId, null, false, error);
            }
        };
    }
}
