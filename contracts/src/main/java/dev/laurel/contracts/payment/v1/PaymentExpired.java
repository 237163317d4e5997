package dev.laurel.contracts.payment.v1;

import dev.laurel.contracts.Event;
import java.time.Instant;

/**
 * Nobody completed the payment in time.
 *
 * @param eventId {@code <paymentId>:expired}
 * @param paymentId the transaction
 * @param paymentVersion the transaction's version with this fact in it; later facts have higher ones
 * @param customerId who paid
 * @param amountMinor what was to be paid, in minor units, above 0
 * @param currency ISO 4217
 * @param processor the rail, for example {@code stripe}
 * @param occurredAt when we learned it
 */
public record PaymentExpired(
        String eventId,
        String paymentId,
        long paymentVersion,
        String customerId,
        long amountMinor,
        String currency,
        String processor,
        Instant occurredAt)
        implements Event {}
