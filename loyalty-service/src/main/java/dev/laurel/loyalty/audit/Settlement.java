package dev.laurel.loyalty.audit;

import java.time.Instant;

/** A settled payment as payment-service tells it. */
record Settlement(String paymentId, String customerId, long amountMinor, String currency, Instant settledAt) {

    PaymentFact payment() {
        return new PaymentFact(paymentId, customerId, amountMinor, currency);
    }
}
