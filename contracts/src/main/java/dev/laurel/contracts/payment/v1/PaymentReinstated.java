package dev.laurel.contracts.payment.v1;

import java.time.Instant;

/**
 * A payment whose confirmation was taken back is paid after all.
 *
 * @param eventId {@code <paymentId>:reinstated:<attemptId>}
 * @param paymentId the transaction
 * @param paymentVersion the transaction's version with this fact in it; later facts have higher ones
 * @param customerId who paid
 * @param attemptId the attempt that brought the money
 * @param currency ISO 4217
 * @param paidMinor what the customer paid, in minor units, above 0
 * @param returnedMinor what of it has gone back for good, with this event
 * @param heldMinor what of the rest is held because its dispute is open, with this event
 * @param processor the rail, for example {@code stripe}
 * @param occurredAt when the money came
 */
public record PaymentReinstated(
        String eventId,
        String paymentId,
        long paymentVersion,
        String customerId,
        String attemptId,
        String currency,
        long paidMinor,
        long returnedMinor,
        long heldMinor,
        String processor,
        Instant occurredAt)
        implements MoneyMoved {}
