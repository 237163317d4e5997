package dev.laurel.payment.checkout;

import dev.laurel.payment.payment.Fingerprint;
import dev.laurel.payment.routing.Route;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A valid request to pay.
 *
 * @param customerId who pays
 * @param route the rail that it can take now, if there is one
 * @param wish the rail that the customer named, if they did
 * @param idempotencyKey the client's name for this request
 */
record Order(
        String customerId,
        String idempotencyKey,
        Money amount,
        Route route,
        @Nullable String wish,
        @Nullable String token,
        @Nullable String description,
        @Nullable String returnUrl) {

    /** The same for requests that ask for the same. */
    String fingerprint() {
        return Fingerprint.of(
                amount.getCurrencyUnit().getCode(),
                Long.toString(amount.getAmountMinorLong()),
                Objects.requireNonNullElse(wish, ""),
                Objects.requireNonNullElse(token, ""),
                Objects.requireNonNullElse(description, ""),
                Objects.requireNonNullElse(returnUrl, ""));
    }
}
