package dev.laurel.contracts.payment.v1;

import dev.laurel.contracts.Event;
import java.time.Instant;

/**
 * The provider has the customer's money.
 *
 * @param eventId {@code <paymentId>:completed}
 * @param paymentId the transaction
 * @param paymentVersion the transaction's version with this fact in it; later facts have higher ones
 * @param customerId who paid
 * @param amountMinor what was captured, in the currency's minor units, above 0
 * @param currency ISO 4217
 * @param processor the rail, for example {@code stripe}
 * @param occurredAt when the provider captured the money, as far as it says
 */
public record PaymentCompleted(
        String eventId,
        String paymentId,
        long paymentVersion,
        String customerId,
        long amountMinor,
        String currency,
        String processor,
        Instant occurredAt)
        implements Event {}
