package dev.laurel.simulator.coinbase;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The body that asks for a refund. Fields that are not here are refused. */
record NewRefund(
        @Nullable String amount,
        @Nullable String currency,
        @Nullable String reason) {

    private static final int LONGEST_REASON = 500;

    /** What is wrong with it for this checkout, if anything. */
    Optional<String> refusal(Checkout checkout) {
        if (!checkout.status().isPaid() || checkout.status() == CheckoutStatus.REFUNDED) {
            return Optional.of("only COMPLETED or PARTIALLY_REFUNDED checkouts can be refunded");
        }
        if (amount == null || !amount.matches("\\d+(\\.\\d{1,2})?") || new BigDecimal(amount).signum() <= 0) {
            return Optional.of("amount must be positive, with at most 2 decimal places");
        }
        if (currency != null && !currency.equals(checkout.terms().currency())) {
            return Optional.of("this simulator refunds in the currency of the checkout only");
        }
        if (reason != null && reason.length() > LONGEST_REASON) {
            return Optional.of("reason is longer than 500 characters");
        }
        return checkout.refundedOrPending()
                                .add(new BigDecimal(amount))
                                .compareTo(checkout.terms().amount())
                        > 0
                ? Optional.of("amount exceeds the remaining refundable amount")
                : Optional.empty();
    }

    BigDecimal value() {
        return new BigDecimal(Objects.requireNonNull(amount));
    }
}
