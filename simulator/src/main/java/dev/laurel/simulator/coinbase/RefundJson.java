package dev.laurel.simulator.coinbase;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A refund as the API writes it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RefundJson(
        String id,
        String checkoutId,
        String amount,
        Refund.Status status,
        Instant createdAt,
        String currency,
        @Nullable String reason,
        @Nullable String transactionHash,
        @Nullable Instant completedAt,
        @Nullable String fiatAmount,
        @Nullable String fiatCurrency,
        @Nullable String exchangeRate) {

    static RefundJson of(Checkout checkout, Refund refund) {
        var terms = checkout.terms();
        return new RefundJson(
                refund.id(),
                checkout.id(),
                CheckoutJson.text(Rates.inUsdc(refund.amount(), terms.currency())),
                refund.status(),
                refund.createdAt(),
                Rates.USDC,
                refund.reason(),
                refund.status() == Refund.Status.COMPLETED ? "0x" + refund.id().replace("-", "") : null,
                refund.completedAt(),
                terms.isFiat() ? CheckoutJson.text(refund.amount()) : null,
                terms.isFiat() ? terms.currency() : null,
                terms.isFiat() ? Rates.of(terms.currency()).toPlainString() : null);
    }
}
