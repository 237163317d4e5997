package dev.laurel.simulator.paypal.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money that went back.
 *
 * @param reversal whether PayPal itself took it back
 * @param requestId the merchant's idempotency key
 */
public record Refund(
        String id,
        Amount amount,
        @Nullable String customId,
        @Nullable String note,
        boolean reversal,
        @Nullable String requestId,
        Instant at) {}
