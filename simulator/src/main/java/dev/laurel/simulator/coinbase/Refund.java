package dev.laurel.simulator.coinbase;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money on its way back.
 *
 * @param amount in the currency of the checkout
 * @param request what was asked for, to tell whether the same key asks for something else
 */
record Refund(
        String id,
        BigDecimal amount,
        @Nullable String reason,
        Status status,
        Instant createdAt,
        @Nullable Instant completedAt,
        String request) {

    /** How far it is. */
    enum Status {
        PENDING,
        COMPLETED,
        FAILED
    }

    Refund ended(boolean succeeded, Instant now) {
        return new Refund(id, amount, reason, succeeded ? Status.COMPLETED : Status.FAILED, createdAt, now, request);
    }
}
