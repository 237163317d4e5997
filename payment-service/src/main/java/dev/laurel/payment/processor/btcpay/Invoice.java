package dev.laurel.payment.processor.btcpay;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as BTCPay writes it.
 *
 * @param paidAmount what came in, confirmed or not
 * @param createdTime in seconds of the epoch
 * @param paymentMethods only where they were asked for with it
 */
record Invoice(
        String id,
        BigDecimal amount,
        BigDecimal paidAmount,
        String currency,
        String checkoutLink,
        long createdTime,
        String status,
        String additionalStatus,
        @Nullable Map<String, Object> metadata,
        @Nullable List<Method> paymentMethods) {

    /**
     * A way to pay it, and what was paid by it.
     *
     * @param rate what a unit of its currency is worth in that of the invoice
     */
    record Method(String currency, BigDecimal rate, List<Payment> payments) {}

    /**
     * A payment on a chain, in the currency of its method.
     *
     * @param receivedDate in seconds of the epoch
     */
    record Payment(BigDecimal value, String status, long receivedDate) {}

    boolean isMarked() {
        return additionalStatus.equals("Marked");
    }

    Instant createdAt() {
        return Instant.ofEpochSecond(createdTime);
    }
}
