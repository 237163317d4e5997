package dev.laurel.simulator.coinbase;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a checkout is about, fixed when it is made.
 *
 * @param amount in {@code currency}: USDC, or a fiat currency of which customers pay the worth in USDC
 * @param request what was asked for, to tell whether the same key asks for something else
 */
record Terms(
        String url,
        BigDecimal amount,
        String currency,
        @Nullable String description,
        Map<String, String> metadata,
        @Nullable String successRedirectUrl,
        @Nullable String failRedirectUrl,
        Instant createdAt,
        Instant expiresAt,
        String request) {

    boolean isFiat() {
        return !currency.equals(Rates.USDC);
    }
}
