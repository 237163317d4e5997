package dev.laurel.loyalty.audit;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A settled payment as payment-service tells it; it may tell more.
 *
 * @param returnedMinor what of it has gone back for good; nothing means 0
 * @param heldMinor what of the rest is held because its dispute is open; nothing means 0
 * @param paymentVersion the version of the payment that says so
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Settlement(
        String paymentId,
        String customerId,
        long amountMinor,
        String currency,
        Instant settledAt,
        @Nullable Long returnedMinor,
        @Nullable Long heldMinor,
        @Nullable Long paymentVersion) {

    PaymentFact payment() {
        return new PaymentFact(paymentId, customerId, amountMinor, currency);
    }

    MoneyFact money() {
        return new MoneyFact(
                paymentId, Objects.requireNonNullElse(returnedMinor, 0L), Objects.requireNonNullElse(heldMinor, 0L));
    }
}
