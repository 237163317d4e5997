package dev.laurel.payment.payment;

import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for; it never changes.
 *
 * @param customerId who pays
 * @param amount how much, above zero
 * @param description what the customer reads on it
 * @param returnUrl where the provider sends the customer back to
 * @param createdAt when it was asked for
 */
public record Terms(
        String customerId,
        Money amount,
        @Nullable String description,
        @Nullable String returnUrl,
        Instant createdAt) {

    public Terms {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("A payment is for more than nothing, not for " + amount);
        }
    }
}
