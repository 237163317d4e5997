package dev.laurel.payment.processor.btcpay;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money that lies ready to be claimed, as BTCPay writes it.
 *
 * @param viewLink the page on which the customer claims it
 * @param currency of the invoice where we made it; staff may have made it in another
 */
record PullPayment(
        String id,
        @Nullable String name,
        @Nullable String description,
        String currency,
        BigDecimal amount,
        boolean archived,
        @Nullable String viewLink) {

    /**
     * A claim.
     *
     * @param date when it was made, in seconds of the epoch
     * @param originalAmount in the currency of the pull payment
     */
    record Payout(String pullPaymentId, String date, BigDecimal originalAmount, String state) {

        boolean isPaid() {
            return state.equals("Completed");
        }

        Instant at() {
            return Instant.ofEpochSecond(Long.parseLong(date));
        }
    }
}
