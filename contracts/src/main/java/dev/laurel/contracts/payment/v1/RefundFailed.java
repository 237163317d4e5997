package dev.laurel.contracts.payment.v1;

import java.time.Instant;

/**
 * Money that was on its way back, or counted as returned, did not reach the customer.
 *
 * @param eventId {@code <paymentId>:refund:<refundId>:failed}
 * @param paymentId the transaction
 * @param paymentVersion the transaction's version with this fact in it; later facts have higher ones
 * @param customerId who paid
 * @param refundId the refund
 * @param refundMinor its amount in minor units, above 0
 * @param currency ISO 4217
 * @param paidMinor what the customer paid, in minor units, above 0
 * @param returnedMinor what of it has gone back for good, with this event
 * @param heldMinor what of the rest is held because its dispute is open, with this event
 * @param processor the rail, for example {@code stripe}
 * @param occurredAt when we learned it
 */
public record RefundFailed(
        String eventId,
        String paymentId,
        long paymentVersion,
        String customerId,
        String refundId,
        long refundMinor,
        String currency,
        long paidMinor,
        long returnedMinor,
        long heldMinor,
        String processor,
        Instant occurredAt)
        implements MoneyMoved {}
