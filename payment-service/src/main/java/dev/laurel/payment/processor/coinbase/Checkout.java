package dev.laurel.payment.processor.coinbase;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A checkout as Coinbase writes it.
 *
 * @param amount what the customer pays, in {@code currency}: USDC
 * @param fiatAmount what was asked for, in {@code fiatCurrency}
 */
record Checkout(
        String id,
        String url,
        BigDecimal amount,
        String currency,
        String status,
        @Nullable Map<String, String> metadata,
        @Nullable BigDecimal fiatAmount,
        @Nullable String fiatCurrency,
        @Nullable List<Refund> refunds,
        Instant createdAt,
        Instant updatedAt) {

    /** A refund as Coinbase writes it. */
    record Refund(
            String id,
            BigDecimal amount,
            String status,
            Instant createdAt,
            @Nullable String reason,
            @Nullable BigDecimal fiatAmount,
            @Nullable String fiatCurrency) {}

    /** A page of the list. */
    record Page(List<Checkout> checkouts, @Nullable String nextPageToken) {}

    /** The answer to a refund. */
    record Refunded(Checkout checkout, Refund refund) {}

    List<Refund> allRefunds() {
        return refunds == null ? List.of() : refunds;
    }
}
