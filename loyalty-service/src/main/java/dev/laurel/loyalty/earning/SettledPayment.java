package dev.laurel.loyalty.earning;

import dev.laurel.loyalty.campaign.Purchase;
import java.time.Instant;
import org.joda.money.Money;

/**
 * Money that a customer paid and the provider has.
 *
 * @param amount above 0
 * @param settledAt when the provider took it
 */
public record SettledPayment(String paymentId, String customer, Money amount, String processor, Instant settledAt) {

    public SettledPayment {
        if (paymentId.isBlank() || customer.isBlank() || !amount.isPositive()) {
            throw new IllegalArgumentException(
                    "Not a settled payment: " + paymentId + " of " + customer + " for " + amount);
        }
    }

    /** The purchase as campaigns see it. */
    Purchase inTier(String tier) {
        return new Purchase(customer, amount, processor, settledAt, tier);
    }
}
