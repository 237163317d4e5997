package dev.laurel.simulator.stripe.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The request behind a change.
 *
 * @param idempotencyKey the client's key, if he sent one
 * @param fingerprint stands for everything in the request that must be the same when the key comes again
 */
public record Cause(@Nullable String requestId, @Nullable String idempotencyKey, String fingerprint) {

    /** Not a request, but something that time brought or an operator ordered. */
    public static Cause none() {
        return new Cause(null, null, "");
    }
}
