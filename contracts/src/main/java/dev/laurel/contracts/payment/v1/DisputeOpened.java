package dev.laurel.contracts.payment.v1;

import java.time.Instant;

/**
 * The customer's bank questions a payment; the provider holds the money until it is decided.
 *
 * @param eventId {@code <paymentId>:dispute:<disputeId>:opened}
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
 * @param occurredAt when the dispute was opened
 */
public record DisputeOpened(
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
