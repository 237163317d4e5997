package dev.laurel.contracts.payment.v1;

import java.time.Instant;

/**
 * A dispute was decided for the customer: the money is gone.
 *
 * @param eventId {@code <paymentId>:dispute:<disputeId>:lost}
 * @param paymentId the transaction
 * @param paymentVersion the transaction's version with this fact in it; later facts have higher ones
 * @param customerId who paid
 * @param disputeId the provider's id of the dispute
 * @param disputedMinor what is disputed, in minor units, above 0
 * @param currency ISO 4217
 * @param paidMinor what the customer paid, in minor units, above 0
 * @param returnedMinor what of it has gone back for good, with this event
 * @param heldMinor what of the rest is held because its dispute is open, with this event
 * @param processor the rail, for example {@code stripe}
 * @param occurredAt when we learned it
 */
public record DisputeLost(
        String eventId,
        String paymentId,
        long paymentVersion,
        String customerId,
        String disputeId,
        long disputedMinor,
        String currency,
        long paidMinor,
        long returnedMinor,
        long heldMinor,
        String processor,
        Instant occurredAt)
        implements MoneyMoved {}
