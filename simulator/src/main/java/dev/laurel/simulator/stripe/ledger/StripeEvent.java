package dev.laurel.simulator.stripe.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened, with the version of the payment at that moment.
 *
 * @param objectId the part of the payment it is about: its own id, a charge's or a refund's
 * @param requestId the request that caused it; absent when time did
 */
public record StripeEvent(
        String id,
        String type,
        long created,
        PaymentIntent payment,
        String objectId,
        @Nullable String requestId,
        @Nullable String idempotencyKey) {

    Entry.Told entry() {
        return new Entry.Told(id, type, created, payment.id(), objectId, requestId, idempotencyKey);
    }
}
