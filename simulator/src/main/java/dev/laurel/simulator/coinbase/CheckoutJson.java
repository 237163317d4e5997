package dev.laurel.simulator.coinbase;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A checkout as the API and the webhooks write it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CheckoutJson(
        String id,
        String url,
        String amount,
        String currency,
        String network,
        String address,
        String tokenAddress,
        @Nullable String eventType,
        CheckoutStatus status,
        @Nullable String description,
        Instant expiresAt,
        Map<String, String> metadata,
        @Nullable String successRedirectUrl,
        @Nullable String failRedirectUrl,
        @Nullable Settlement settlement,
        @Nullable String fiatAmount,
        @Nullable String fiatCurrency,
        @Nullable String transactionHash,
        @Nullable String refundedAmount,
        @Nullable List<RefundJson> refunds,
        Instant createdAt,
        Instant updatedAt) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ADDRESS = "0x742d35Cc6634C0532925a3b844Bc454e4438f44e";
    /** USDC on Base. */
    private static final String TOKEN = "0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913";

    /** What the merchant gets of it. The simulated Coinbase takes no fee. */
    record Settlement(String totalAmount, String feeAmount, String netAmount, String currency) {}

    static CheckoutJson of(Checkout checkout) {
        return of(checkout, null);
    }

    static String event(Checkout checkout, String type) {
        return JSON.writeValueAsString(of(checkout, type));
    }

    private static CheckoutJson of(Checkout checkout, @Nullable String eventType) {
        var terms = checkout.terms();
        var usdc = Rates.inUsdc(terms.amount(), terms.currency());
        var isPaid = checkout.status().isPaid();
        var refunded = checkout.refunded(Refund.Status.COMPLETED);
        return new CheckoutJson(
                checkout.id(),
                terms.url(),
                text(usdc),
                Rates.USDC,
                "base",
                ADDRESS,
                TOKEN,
                eventType,
                checkout.status(),
                terms.description(),
                terms.expiresAt(),
                terms.metadata(),
                terms.successRedirectUrl(),
                terms.failRedirectUrl(),
                isPaid ? new Settlement(text(usdc), "0.00", text(usdc), Rates.USDC) : null,
                terms.isFiat() ? text(terms.amount()) : null,
                terms.isFiat() ? terms.currency() : null,
                isPaid ? "0x" + (checkout.id() + checkout.id() + checkout.id()).substring(0, 64) : null,
                refunded.signum() == 0 ? null : text(Rates.inUsdc(refunded, terms.currency())),
                checkout.refunds().isEmpty()
                        ? null
                        : checkout.refunds().stream()
                                .map(refund -> RefundJson.of(checkout, refund))
                                .toList(),
                terms.createdAt(),
                checkout.updatedAt());
    }

    static String text(BigDecimal amount) {
        return amount.setScale(2).toPlainString();
    }
}
