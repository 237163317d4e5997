package dev.laurel.loyalty.audit;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/** A settled payment as payment-service tells it; it may tell more. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Settlement(String paymentId, String customerId, long amountMinor, String currency, Instant settledAt) {

    PaymentFact payment() {
        return new PaymentFact(paymentId, customerId, amountMinor, currency);
    }
}
