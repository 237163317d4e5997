package dev.laurel.simulator.btcpay;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The body that asks for a refund. Fields that are not here are refused; of the variants only two are simulated. */
record NewRefund(
        @Nullable String name,
        @Nullable String description,
        @Nullable List<String> payoutMethods,
        @Nullable String refundVariant,
        @Nullable String subtractPercentage,
        @Nullable BigDecimal customAmount,
        @Nullable String customCurrency) {

    /** What is wrong with it, if anything. BTCPay does not compare the amount with what was paid. */
    Optional<Problems.Invalid> refusal() {
        return switch (refundVariant) {
            case "Fiat" -> Optional.empty();
            case "Custom" ->
                customAmount == null || customAmount.signum() <= 0
                        ? Optional.of(new Problems.Invalid("customAmount", "Amount must be greater than 0"))
                        : customCurrency == null
                                ? Optional.of(new Problems.Invalid("customCurrency", "Invalid currency"))
                                : Optional.empty();
            case null, default ->
                Optional.of(new Problems.Invalid("refundVariant", "`refundVariant` is mandatory: Fiat or Custom"));
        };
    }
}
