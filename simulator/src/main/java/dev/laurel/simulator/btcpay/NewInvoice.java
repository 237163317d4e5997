package dev.laurel.simulator.btcpay;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The body that asks for an invoice. Fields that are not here are refused. Top-up invoices are not simulated. */
record NewInvoice(
        @Nullable Map<String, Object> metadata,
        @Nullable CheckoutOptions checkout,
        @Nullable Map<String, Object> receipt,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable List<String> additionalSearchTerms) {

    /** What is wrong with it, if anything. */
    Optional<Problems.Invalid> refusal() {
        if (amount == null || amount.signum() < 0) {
            return Optional.of(new Problems.Invalid("amount", "The amount should be 0 or more."));
        }
        if (currency == null
                || Currency.getAvailableCurrencies().stream()
                        .noneMatch(known -> known.getCurrencyCode().equals(currency))) {
            return Optional.of(new Problems.Invalid("currency", "Invalid currency"));
        }
        return Optional.empty();
    }

    Terms terms(String storeId, String checkoutLink) {
        return new Terms(
                storeId,
                Objects.requireNonNull(amount),
                Objects.requireNonNull(currency),
                metadata == null ? Map.of() : metadata,
                Objects.requireNonNullElse(checkout, CheckoutOptions.NONE).complete(),
                checkoutLink);
    }
}
