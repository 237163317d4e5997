package dev.laurel.payment.payment;

import dev.laurel.platform.outbox.OutboxItem;

/** Puts into words for others what happened to a payment. */
public interface Announcements {

    /** All of the money was taken. */
    OutboxItem completed(Payment payment);
}
