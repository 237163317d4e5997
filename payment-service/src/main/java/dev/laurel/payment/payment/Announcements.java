package dev.laurel.payment.payment;

import dev.laurel.platform.outbox.OutboxItem;

/** Puts into words for others what happened to a payment. */
public interface Announcements {

    /** The item that tells of it, the same whenever it is made from the same payment. */
    OutboxItem of(Payment payment, Happening happening);
}
