package dev.laurel.contracts.payment.v1;

import dev.laurel.contracts.Event;
import java.time.Instant;

/**
 * An attempt at paying took no money.
 *
 * @param eventId {@code <paymentId>:failed:<attemptId>}
 * @param paymentId the transaction
 * @param paymentVersion the transaction's version with this fact in it; later facts have higher ones
 * @param customerId who paid
 * @param attemptId the attempt
 * @param reason a stable word for programs, for example {@code card_declined}
 * @param amountMinor what was to be paid, in minor units, above 0
 * @param currency ISO 4217
 * @param processor the rail, for example {@code stripe}
 * @param occurredAt when we learned it
 */
public record PaymentFailed(
        String eventId,
        String paymentId,
        long paymentVersion,
        String customerId,
        String attemptId,
        String reason,
        long amountMinor,
        String currency,
        String processor,
        Instant occurredAt)
        implements Event {}
