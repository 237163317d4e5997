package dev.laurel.stories;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A rail, and what its customer brings or does so that the money comes. */
enum Rail {
    STRIPE("pm_card_visa", null),
    SQUARE("cnon:card-nonce-ok", null),
    CASHAPP("wnon:cash-app-ok", null),
    PAYPAL(null, "approve"),
    VENMO(null, "approve"),
    COINBASE(null, "pay"),
    BTCPAY(null, "pay"),
    ZELLE(null, null),
    CHIME(null, null);

    private final @Nullable String token;
    private final @Nullable String button;

    Rail(@Nullable String token, @Nullable String button) {
        this.token = token;
        this.button = button;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The body that asks for a payment of so much. */
    String request(String amount, String returnUrl) {
        return """
                {"amount":{"value":"%s","currency":"USD"},"processor":"%s"%s,"returnUrl":"%s"}""".formatted(amount, id(), token == null ? "" : ",\"paymentToken\":\"" + token + "\"", returnUrl);
    }

    /** The button that the customer presses on the provider's page; none where there is no page. */
    @Nullable String button() {
        return button;
    }

    /** Whether staff must say that the money came, and went. */
    boolean isManual() {
        return this == ZELLE || this == CHIME;
    }

    /** Whether a customer must fetch a refund. */
    boolean isClaimed() {
        return this == BTCPAY;
    }
}
