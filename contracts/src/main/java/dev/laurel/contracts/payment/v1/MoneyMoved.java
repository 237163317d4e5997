package dev.laurel.contracts.payment.v1;

import dev.laurel.contracts.Event;

/**
 * Settled money went back, is held, or came to stay after all. Each such event says where the whole payment stands with
 * it, so whoever has heard a later one need not act upon an earlier one.
 */
public sealed interface MoneyMoved extends Event
        permits PaymentRefunded,
                RefundFailed,
                DisputeOpened,
                DisputeWon,
                DisputeLost,
                PaymentWithdrawn,
                PaymentReinstated {

    String paymentId();

    /** The transaction's version with this fact in it; of two events the one with the higher version is the truth. */
    long paymentVersion();

    /** ISO 4217. */
    String currency();

    /** What the customer paid, in minor units, above 0. */
    long paidMinor();

    /** What of it has gone back for good, by refunds, lost disputes or a confirmation taken back: 0 to what was paid. */
    long returnedMinor();

    /** What of the rest is held because its dispute is open: 0 to what was paid less what was returned. */
    long heldMinor();
}
